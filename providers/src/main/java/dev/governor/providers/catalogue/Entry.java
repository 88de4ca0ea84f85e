package dev.governor.providers.catalogue;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.RateLimits;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.ModelInfo.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// One model of a file, or several that differ only in their ids. What it leaves out stays as it
/// was known before.
final class Entry {

  static final Set<String> NAMES =
      Set.of(
          "provider",
          "id",
          "snapshots",
          "aliases",
          "prices",
          "context_tokens",
          "max_output_tokens",
          "min_cached_tokens",
          "takes_temperature",
          "has_schema_mode",
          "limits",
          "status",
          "ends",
          "since",
          "successor",
          "sources");

  private static final Set<String> LONG_RATES =
      Set.of("over", "input", "output", "cache_write", "cache_read");
  private static final Set<String> PRICES =
      Set.of("input", "output", "cache_write", "cache_read", "batch_factor", "long_prompt");
  private static final Set<String> LIMITS = Set.of("requests", "input_tokens", "output_tokens");
  private static final Set<String> SOURCE = Set.of("facts", "document", "read");

  private enum Status {
    ACTIVE,
    ENDING,
    RETIRED;

    static Optional<Status> read(String text) {
      return Stream.of(values())
          .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst();
    }
  }

  private final Fields fields;
  private final LocalDate asOf;

  /// @param asOf when its sources were read, where they do not say
  Entry(Fields fields, LocalDate asOf) {
    this.fields = fields;
    this.asOf = asOf;
  }

  /// The ids that it describes, its own first.
  List<String> ids() {
    return Stream.concat(
            fields.needing("id").text("id").stream(),
            fields.texts("snapshots").orElse(List.of()).stream())
        .toList();
  }

  Optional<String> provider() {
    return fields.needing("provider").text("provider");
  }

  /// Other names of the first id.
  Optional<List<String>> aliases() {
    return fields.texts("aliases");
  }

  void refuseAlias(String alias) {
    fields.refuse("aliases", ": " + alias + " is the id of a model; choose another");
  }

  /// What the file says of a model, over what is known of it.
  ModelInfo over(ModelInfo known) {
    return new ModelInfo(
        known.provider(),
        known.id(),
        known.aliases(),
        prices(known.prices()),
        capacity(known.capacity()),
        lifecycle(known.lifecycle()),
        sources(known.sources()));
  }

  private Prices prices(Prices known) {
    return fields
        .block("prices", PRICES)
        .map(prices ->
            new Prices(
                rates(prices, known.rates()),
                longPrompt(prices).or(known::longPrompt),
                prices.decimal("batch_factor").or(known::batchFactor)))
        .orElse(known);
  }

  private static Rates rates(Fields prices, Rates known) {
    return new Rates(
        prices.decimal("input").or(known::input),
        prices.decimal("output").or(known::output),
        prices.decimal("cache_write").or(known::cacheWrite),
        prices.decimal("cache_read").or(known::cacheRead));
  }

  private static Optional<LongPrompt> longPrompt(Fields prices) {
    return prices
        .block("long_prompt", LONG_RATES)
        .flatMap(block ->
            block
                .needing("over")
                .whole("over")
                .map(over -> new LongPrompt(over, rates(block, Rates.UNKNOWN))));
  }

  private Capacity capacity(Capacity known) {
    return new Capacity(
        or(fields.whole("context_tokens"), known.contextTokens()),
        or(fields.tokens("max_output_tokens"), known.maxOutputTokens()),
        fields.flag("takes_temperature").orElse(known.takesTemperature()),
        fields.flag("has_schema_mode").orElse(known.hasSchemaMode()),
        or(fields.tokens("min_cached_tokens"), known.minCachedTokens()),
        fields
            .block("limits", LIMITS)
            .map(limits ->
                new RateLimits(
                    or(limits.whole("requests"), OptionalLong.empty()),
                    or(limits.whole("input_tokens"), OptionalLong.empty()),
                    or(limits.whole("output_tokens"), OptionalLong.empty())))
            .or(known::defaultLimits));
  }

  private static OptionalLong or(Optional<Long> written, OptionalLong known) {
    return written.map(OptionalLong::of).orElse(known);
  }

  private static OptionalInt or(Optional<Integer> written, OptionalInt known) {
    return written.map(OptionalInt::of).orElse(known);
  }

  private Lifecycle lifecycle(Lifecycle known) {
    Optional<String> successor = fields.text("successor");
    Optional<LocalDate> ends = fields.date("ends");
    Optional<LocalDate> since = fields.date("since");
    return fields
        .value("status", "active, ending or retired", Status::read)
        .<Lifecycle>map(status ->
            switch (status) {
              case ACTIVE -> new Lifecycle.Active();
              case ENDING -> new Lifecycle.Ending(ends, successor);
              case RETIRED -> new Lifecycle.Retired(since, successor);
            })
        .orElse(known);
  }

  /// Its own sources first; where it names none, the file is the source of what it says.
  private List<Source> sources(List<Source> known) {
    List<Source> written =
        fields.blocks("sources", SOURCE).stream().flatMap(source -> source(source)).toList();
    List<Source> own =
        written.isEmpty()
            ? List.of(new Source(String.join(", ", fields.names()), fields.file(), asOf))
            : written;
    return Stream.concat(own.stream(), known.stream()).toList();
  }

  private Stream<Source> source(Fields source) {
    Optional<String> facts = source.needing("facts").text("facts");
    Optional<String> document = source.needing("document").text("document");
    LocalDate read = source.date("read").orElse(asOf);
    return facts.isPresent() && document.isPresent()
        ? Stream.of(new Source(facts.get(), document.get(), read))
        : Stream.of();
  }
}

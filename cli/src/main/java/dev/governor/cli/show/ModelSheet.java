package dev.governor.cli.show;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the catalogue says of one model, as people read it. What nobody knows is `?`.
public record ModelSheet(ModelInfo model) {

  private static final String UNKNOWN = "?";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /// The table that [#cells] are rows of.
  public static Table table() {
    return new Table(
        "MODEL",
        "ALIASES",
        "PROVIDER",
        "IN#",
        "OUT#",
        "BATCH#",
        "CONTEXT#",
        "MAX OUT#",
        "TEMPERATURE",
        "SCHEMA",
        "STATUS");
  }

  /// A row. A `+` after a price says that long prompts cost another.
  public String[] cells() {
    Prices prices = model.prices();
    String more = prices.longPrompt().isPresent() ? "+" : "";
    Capacity capacity = model.capacity();
    return new String[] {
      model.id(),
      String.join(", ", model.aliases()),
      model.provider(),
      dollars(prices.rates().input()) + more,
      dollars(prices.rates().output()) + more,
      percent(prices.batchFactor()),
      count(capacity.contextTokens()),
      count(capacity.maxOutputTokens()),
      yesOrNo(capacity.takesTemperature()),
      yesOrNo(capacity.hasSchemaMode()),
      status()
    };
  }

  /// All that is known, with every source and its day.
  public List<String> lines() {
    Capacity capacity = model.capacity();
    return Stream.of(
            Stream.of(
                line("provider", model.provider()),
                line("aliases", String.join(", ", model.aliases())),
                line("status", status()),
                line("input", price(Rates::input)),
                line("output", price(Rates::output)),
                line("cache write", price(Rates::cacheWrite)),
                line("cache read", price(Rates::cacheRead)),
                line("in a batch", percent(model.prices().batchFactor())),
                line("context", tokens(count(capacity.contextTokens()))),
                line("max output", tokens(count(capacity.maxOutputTokens()))),
                line("least cached", tokens(count(capacity.minCachedTokens()))),
                line("temperature", capacity.takesTemperature() ? "sent" : "left out"),
                line("schema mode", yesOrNo(capacity.hasSchemaMode()))),
            capacity.defaultLimits().stream()
                .map(limits ->
                    line(
                        "limits",
                        "%s requests, %s tokens in, %s out a minute"
                            .formatted(
                                count(limits.requests()),
                                count(limits.inputTokens()),
                                count(limits.outputTokens())))),
            model.sources().stream()
                .map(source ->
                    line(
                        "source",
                        source.facts() + ": " + source.document() + ", read " + source.read())))
        .flatMap(lines -> lines)
        .toList();
  }

  private static String line(String name, String value) {
    return "  %-12s  %s".formatted(name, value).stripTrailing();
  }

  private String price(Function<Rates, Optional<BigDecimal>> rate) {
    return dollars(rate.apply(model.prices().rates()))
        + " a million tokens"
        + model
            .prices()
            .longPrompt()
            .map(longer ->
                "; %s where the prompt has more than %s"
                    .formatted(dollars(rate.apply(longer.rates())), Figures.count(longer.over())))
            .orElse("");
  }

  private String status() {
    return switch (model.lifecycle()) {
      case Lifecycle.Active _ -> "active";
      case Lifecycle.Ending(var ends, var successor) ->
          "ends " + ends.map(String::valueOf).orElse(UNKNOWN) + then(successor);
      case Lifecycle.Retired(var since, var successor) ->
          "retired" + since.map(day -> " " + day).orElse("") + then(successor);
    };
  }

  private static String then(Optional<String> successor) {
    return successor.map(id -> ", then " + id).orElse("");
  }

  private static String tokens(String count) {
    return count.equals(UNKNOWN) ? UNKNOWN : count + " tokens";
  }

  private static String count(OptionalLong number) {
    return number.isPresent() ? Figures.count(number.getAsLong()) : UNKNOWN;
  }

  private static String count(OptionalInt number) {
    return number.isPresent() ? Figures.count(number.getAsInt()) : UNKNOWN;
  }

  /// Exact, with cents at least.
  private static String dollars(Optional<BigDecimal> usd) {
    return usd.map(
            amount -> {
              int digits = Math.max(2, amount.stripTrailingZeros().scale());
              return "$" + amount.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
            })
        .orElse(UNKNOWN);
  }

  private static String percent(Optional<BigDecimal> factor) {
    return factor
        .map(part -> part.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%")
        .orElse(UNKNOWN);
  }

  private static String yesOrNo(boolean is) {
    return is ? "yes" : "no";
  }
}

package dev.governor.outputs.report;

import dev.governor.api.data.Json;
import dev.governor.api.job.CachePlan;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.JobRecord;
import dev.governor.outputs.results.ManifestNotes;
import dev.governor.outputs.results.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the page says in words.
record Facts(JobRecord job, Counts counts, Totals totals, Path folder) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int LONGEST = 300;

  /// The settings that are shown, in this order, with what they are called.
  private static final List<Map.Entry<String, String>> SETTINGS =
      List.of(
          Map.entry("input", "Input"),
          Map.entry("output", "Output folder"),
          Map.entry("provider", "Provider"),
          Map.entry("model", "Model"),
          Map.entry("max_tokens", "Most tokens of an answer"),
          Map.entry("temperature", "Temperature"),
          Map.entry("concurrent_requests", "Requests at once"),
          Map.entry("max_retries", "Most retries"),
          Map.entry("retry_delay", "First wait between retries"),
          Map.entry("batch_size", "Batch size"),
          Map.entry("priority", "Priority"),
          Map.entry("metadata", "Metadata"),
          Map.entry("prompt_hash", "Hash of the prompt"),
          Map.entry("schema_hash", "Hash of the schema"),
          Map.entry("input_digest", "Hash of the input"));

  /// One line of a list of facts.
  record Fact(String name, String value) {}

  /// One number that stands by itself.
  record Tile(String name, String value, String remark) {}

  /// The state as people say it.
  String state() {
    return job.state().label().replace('_', ' ');
  }

  List<Tile> tiles(AttemptSums sums) {
    Duration active = sums.timeline.active();
    double seconds = active.toNanos() / 1e9;
    List<Tile> tiles = new ArrayList<>();
    tiles.add(
        new Tile(
            "Succeeded",
            Words.count(counts.succeeded()),
            "of " + Words.counted(counts.total(), "request")));
    tiles.add(
        new Tile(
            "Failed",
            Words.count(counts.failed()),
            Words.percent(counts.failed(), counts.total()) + " of all"));
    tiles.add(
        new Tile("Attempts", Words.count(totals.attempts()), "those of earlier runs included"));
    tiles.add(
        new Tile(
            "Tokens",
            Words.large(totals.usage().input() + totals.usage().output()),
            Words.large(totals.usage().input())
                + " in, "
                + Words.large(totals.usage().output())
                + " out"));
    tiles.add(new Tile("Cost", cost(), costRemark()));
    CachePlan.in(job.config()).ifPresent(plan -> tiles.add(saved(plan)));
    tiles.add(
        new Tile(
            "Time",
            Words.duration(active),
            seconds > 0 ? Words.digits(totals.attempts() / seconds) + " attempts a second" : ""));
    return tiles;
  }

  private Tile saved(CachePlan plan) {
    String remark =
        plan.predicted()
            .map(usd -> "by the prompt cache; expected " + Words.usd(usd))
            .orElse("by the prompt cache");
    return new Tile("Saved", Words.usd(plan.measured(totals.usage())), remark);
  }

  private String cost() {
    boolean nothingKnown = totals.usd().signum() == 0 && totals.unknownCosts() > 0;
    return nothingKnown ? "unknown" : Words.usd(totals.usd());
  }

  private String costRemark() {
    if (cost().equals("unknown")) {
      return "for " + Words.counted(totals.unknownCosts(), "attempt");
    }
    if (totals.unknownCosts() > 0) {
      return "and " + Words.counted(totals.unknownCosts(), "attempt") + " of unknown cost";
    }
    return "prices: " + ManifestNotes.priceTable(job.config());
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Job type", job.type().id()));
    facts.add(new Fact("Started", time(job.startedAt())));
    facts.add(new Fact("Finished", time(job.finishedAt())));
    ObjectNode config = job.config();
    for (Map.Entry<String, String> setting : SETTINGS) {
      JsonNode value = config.path(setting.getKey());
      if (!value.isMissingNode() && !value.isNull() && !(value.isObject() && value.isEmpty())) {
        String text = value.isString() ? value.asString() : Json.write(value);
        facts.add(new Fact(setting.getValue(), Words.shortened(text, LONGEST)));
      }
    }
    facts.add(new Fact("Governor", Version.governor()));
    facts.add(new Fact("Java", Runtime.version().toString()));
    return facts;
  }

  List<String> notes() {
    return ManifestNotes.of(job.config(), folder);
  }

  private static String time(Optional<Instant> at) {
    return at.map(TIME::format).orElse("not yet");
  }
}

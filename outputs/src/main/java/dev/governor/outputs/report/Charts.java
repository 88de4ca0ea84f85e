package dev.governor.outputs.report;

import dev.governor.api.data.Json;
import dev.governor.outputs.report.Timeline.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pictures: their numbers for the page's script, and what they show in a sentence for those
/// who do not see them.
record Charts(ObjectNode data, List<Chart> charts) {

  /// One picture.
  ///
  /// @param empty what to say in its place where there is nothing to draw
  /// @param rows its numbers as a table, where they are few
  record Chart(
      String id, String title, String caption, boolean drawn, String empty, List<Row> rows) {
    boolean tabled() {
      return !rows.isEmpty();
    }
  }

  record Row(String name, String value) {}

  static Charts of(Facts facts, AttemptSums sums) {
    Charts charts = new Charts(Json.object(), new ArrayList<>());
    charts.progress(facts, sums.timeline);
    charts.outcomes(sums);
    charts.latency(sums.latency);
    charts.attempts(sums);
    charts.tokens(facts, sums.timeline);
    charts.cost(facts, sums.timeline);
    return charts;
  }

  private void progress(Facts facts, Timeline time) {
    boolean drawn =
        last(time.cumulative(Series.SUCCEEDED)) + last(time.cumulative(Series.FAILED)) > 0;
    ObjectNode chart = data.putObject("progress");
    chart.set("seconds", numbers(time.seconds()));
    chart.set("succeeded", numbers(time.cumulative(Series.SUCCEEDED)));
    chart.set("failed", numbers(time.cumulative(Series.FAILED)));
    String idle =
        time.idle().compareTo(Duration.ZERO) > 0
            ? " %s in which nothing was under way are left out."
                .formatted(Words.duration(time.idle()))
            : "";
    add(
        "progress",
        "Progress",
        "%s of %s ended, %s of them in failure.%s"
            .formatted(
                Words.count(facts.counts().done()),
                Words.counted(facts.counts().total(), "request"),
                Words.count(facts.counts().failed()),
                idle),
        drawn,
        "No request of this run has ended yet.",
        List.of());
  }

  private void outcomes(AttemptSums sums) {
    List<Row> rows = new ArrayList<>();
    ObjectNode chart = data.putObject("outcomes");
    ArrayNode labels = chart.putArray("labels");
    ArrayNode counts = chart.putArray("counts");
    sums.outcomes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(outcome -> {
          String label = Words.shortened(outcome.getKey().replace('_', ' '), 40);
          labels.add(label);
          counts.add(outcome.getValue());
          rows.add(new Row(label, Words.count(outcome.getValue())));
        });
    add(
        "outcomes",
        "Outcomes of attempts",
        "What the attempts came to; those that were not accepted were tried again, or ended their request.",
        !rows.isEmpty(),
        "No attempt was made.",
        rows);
  }

  private void latency(Latency latency) {
    List<Row> rows = new ArrayList<>();
    ObjectNode chart = data.putObject("latency");
    ArrayNode labels = chart.putArray("labels");
    ArrayNode counts = chart.putArray("counts");
    if (!latency.isEmpty()) {
      for (Latency.Bin bin : latency.bins()) {
        labels.add(bin.label());
        counts.add(bin.count());
        rows.add(new Row(bin.label(), Words.count(bin.count())));
      }
    }
    add(
        "latency",
        "Time to answer",
        "Half of the answers came within %s, 90 %% within %s, 99 %% within %s."
            .formatted(
                Words.micros(latency.micros(50)),
                Words.micros(latency.micros(90)),
                Words.micros(latency.micros(99))),
        !rows.isEmpty(),
        latency.count() == 0
            ? "No answer came."
            : "Every answer came in less time than the journal's clock can tell.",
        rows);
  }

  private void attempts(AttemptSums sums) {
    long[] requests = sums.requestsByAttempts();
    List<Row> rows = new ArrayList<>();
    ObjectNode chart = data.putObject("attempts");
    ArrayNode labels = chart.putArray("labels");
    ArrayNode counts = chart.putArray("counts");
    int most = requests.length;
    while (most > 0 && requests[most - 1] == 0) {
      most--;
    }
    for (int i = 0; i < most; i++) {
      String label = i + 1 + (i + 1 == AttemptSums.MOST_ATTEMPTS ? " or more" : "");
      labels.add(label);
      counts.add(requests[i]);
      rows.add(new Row(label, Words.count(requests[i])));
    }
    add(
        "attempts",
        "Attempts per request",
        "%s took one attempt, %s took more."
            .formatted(
                Words.counted(requests[0], "request"),
                Words.count(Arrays.stream(requests).skip(1).sum())),
        most > 0,
        "No request was sent in this run.",
        rows);
  }

  private void tokens(Facts facts, Timeline time) {
    ObjectNode chart = data.putObject("tokens");
    chart.set("seconds", numbers(time.seconds()));
    chart.set("input", numbers(time.steps(Series.INPUT)));
    chart.set("output", numbers(time.steps(Series.OUTPUT)));
    chart.set("cache_read", numbers(time.steps(Series.CACHE_READ)));
    chart.set("cache_write", numbers(time.steps(Series.CACHE_WRITE)));
    var usage = facts.totals().usage();
    add(
        "tokens",
        "Tokens",
        "%s read, %s written, %s read from and %s written to the provider's cache."
            .formatted(
                Words.count(usage.input()),
                Words.count(usage.output()),
                Words.count(usage.cacheRead()),
                Words.count(usage.cacheWrite())),
        usage.input() + usage.output() + usage.cacheRead() + usage.cacheWrite() > 0,
        "No tokens were used.",
        List.of());
  }

  private void cost(Facts facts, Timeline time) {
    ObjectNode chart = data.putObject("cost");
    chart.set("seconds", numbers(time.seconds()));
    chart.set("usd", numbers(time.cumulative(Series.USD)));
    long unknown = facts.totals().unknownCosts();
    String rest =
        unknown == 0
            ? "The cost of every attempt is known."
            : "The cost of %s is unknown, and not part of it."
                .formatted(Words.counted(unknown, "attempt"));
    add(
        "cost",
        "Cost",
        "%s in all. %s".formatted(Words.usd(facts.totals().usd()), rest),
        facts.totals().usd().signum() > 0,
        unknown == 0 ? "Nothing was charged." : "No cost is known. " + rest,
        List.of());
  }

  private void add(
      String id, String title, String caption, boolean drawn, String empty, List<Row> rows) {
    charts.add(new Chart(id, title, caption, drawn, empty, rows));
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  private static ArrayNode numbers(double[] values) {
    ArrayNode numbers = Json.mapper().createArrayNode();
    for (double value : values) {
      if (value == Math.rint(value) && Math.abs(value) < 1e15) {
        numbers.add((long) value);
      } else {
        numbers.add(value);
      }
    }
    return numbers;
  }
}

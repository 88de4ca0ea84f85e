package dev.governor.bench.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// When jobs of several priorities have ended that share a lane: all of them, and each from its
/// arrival; by their priorities, all alike, and one after another.
///
/// @param say takes lines
public record Makespan(Path folder, Consumer<String> say) {

  private static final int RUNS = 3;

  public void measure() throws Exception {
    say.accept(
        "%.0f requests a second, answers after %d ms; medians of %d runs; seconds, a job's from its"
                .formatted(Day.PER_SECOND, Day.LATENCY.toMillis(), RUNS)
            + " arrival");
    say.accept("");
    say.accept(
        Part.MIX.stream()
            .map(part ->
                " %s: %,d, %s, at %.0f s |"
                    .formatted(
                        part.name(),
                        part.requests(),
                        part.priority().name().toLowerCase(Locale.ROOT),
                        part.arrives()))
            .collect(Collectors.joining("", "| order | all done | of the ideal |", "")));
    say.accept("|---|---|---|" + "---|".repeat(Part.MIX.size()));
    Map<String, Double> ideal = Ideal.ends(Part.MIX, Day.PER_SECOND);
    double latency = Day.LATENCY.toMillis() / 1e3;
    ideal.replaceAll((_, seconds) -> seconds + latency);
    row("ideal, by priority", ideal, ideal);
    for (Order order : Order.values()) {
      row(order.words(), medians(order), ideal);
    }
  }

  private void row(String name, Map<String, Double> ends, Map<String, Double> ideal) {
    say.accept(
        Part.MIX.stream()
            .map(part ->
                " %.1f |".formatted(ends.getOrDefault(part.name(), Double.NaN) - part.arrives()))
            .collect(
                Collectors.joining(
                    "",
                    "| %s | %.1f | %.3f |".formatted(name, last(ends), last(ends) / last(ideal)),
                    "")));
  }

  private static double last(Map<String, Double> ends) {
    return ends.values().stream().mapToDouble(seconds -> seconds).max().orElseThrow();
  }

  /// The runs are at the same time, each with a lane of its own.
  private Map<String, Double> medians(Order order) throws Exception {
    List<Future<Map<String, Double>>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
      for (int run = 0; run < RUNS; run++) {
        Path own = Files.createDirectories(folder.resolve("%s-%d".formatted(order, run)));
        running.add(threads.submit(() -> new Day(own).ends(order)));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    for (Part part : Part.MIX) {
      List<Double> each = new ArrayList<>();
      for (Future<Map<String, Double>> run : running) {
        each.add(run.resultNow().getOrDefault(part.name(), Double.NaN));
      }
      medians.put(part.name(), each.stream().sorted().toList().get(RUNS / 2));
    }
    return medians;
  }
}

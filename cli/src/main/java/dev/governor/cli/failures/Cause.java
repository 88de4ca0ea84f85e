package dev.governor.cli.failures;

import dev.governor.api.journal.ResultRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The requests of a job that failed by one cause. Not thread-safe.
public final class Cause {

  /// More kinds than that are no kinds.
  private static final int MOST_KINDS = 1_000;

  private static final String OTHERS = "others";
  private static final int LONGEST_START = 200;

  private final String name;
  private final Sample sample;
  private final Map<String, Long> kinds = new LinkedHashMap<>();
  private long count;

  /// One of them, the first in the order of the input.
  ///
  /// @param start of the text that was answered last; empty if there was none
  /// @param model that answered last; empty if none did
  public record Sample(String key, String message, String start, String model, int attempts) {}

  /// Those of them whose messages are alike.
  public record Alike(String message, long count) {}

  Cause(String name, ResultRow row, ResultRow.Ending.Failed first) {
    this.name = name;
    this.sample =
        new Sample(row.key(), first.message(), start(first.raw()), row.model(), row.attempts());
  }

  private static String start(String raw) {
    String line = raw.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_START ? line : line.substring(0, LONGEST_START) + "...";
  }

  void add(String message) {
    count++;
    String kind = Kind.of(message);
    kinds.merge(
        kinds.containsKey(kind) || kinds.size() < MOST_KINDS ? kind : OTHERS, 1L, Long::sum);
  }

  /// As the journal has it, such as `invalid`.
  public String name() {
    return name;
  }

  public long count() {
    return count;
  }

  public Sample sample() {
    return sample;
  }

  /// The most frequent first.
  public List<Alike> kinds() {
    return kinds.entrySet().stream()
        .map(kind -> new Alike(kind.getKey(), kind.getValue()))
        .sorted(Comparator.comparingLong(Alike::count).reversed())
        .toList();
  }

  public Advice advice() {
    return Advice.on(name);
  }
}

package dev.governor.outputs.report;

import dev.governor.api.journal.ResultRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The failures by cause, and which attempt ended each. Takes them by index. Not thread-safe.
///
/// Of each it keeps two numbers; of the first hundred it keeps what a person reads.
final class FailureGroups {

  static final int SHOWN = 100;
  private static final int MOST_CAUSES = 40;
  private static final String OTHER = "other causes";
  private static final int LONGEST_KEY = 120;
  private static final int LONGEST_TEXT = 400;

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private long[] indexes = new long[16];
  private int[] lastAttempts = new int[16];
  private int count;

  /// Failures of one cause; the first of them is its sample.
  static final class Group {
    final String cause;
    final List<Failure> shown = new ArrayList<>();
    long count;

    Group(String cause) {
      this.cause = cause;
    }
  }

  record Failure(String key, int attempts, String message, String raw) {}

  void add(ResultRow row) {
    if (row.ending() instanceof ResultRow.Ending.Failed(String cause, String message, String raw)) {
      remember(row.index(), row.attempts());
      String name = groups.containsKey(cause) || groups.size() < MOST_CAUSES ? cause : OTHER;
      Group group = groups.computeIfAbsent(name, Group::new);
      group.count++;
      if (count <= SHOWN || group.shown.isEmpty()) {
        group.shown.add(
            new Failure(
                Words.shortened(row.key(), LONGEST_KEY),
                row.attempts(),
                Words.shortened(message, LONGEST_TEXT),
                Words.shortened(raw, LONGEST_TEXT)));
      }
    }
  }

  private void remember(long index, int attempts) {
    if (count == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * count);
      lastAttempts = Arrays.copyOf(lastAttempts, 2 * count);
    }
    indexes[count] = index;
    lastAttempts[count] = attempts;
    count++;
  }

  /// Whether this attempt is the one that a failed request ended with.
  boolean isEndOf(long index, int attempt) {
    int at = Arrays.binarySearch(indexes, 0, count, index);
    return at >= 0 && lastAttempts[at] == attempt;
  }

  int count() {
    return count;
  }

  /// The largest first.
  List<Group> groups() {
    return groups.values().stream()
        .sorted(Comparator.comparingLong((Group group) -> group.count).reversed())
        .toList();
  }
}

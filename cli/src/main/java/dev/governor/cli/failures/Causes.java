package dev.governor.cli.failures;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What failed in a job, by cause. Not thread-safe.
public final class Causes {

  private final JobRecord job;
  private final Map<String, Cause> byName = new TreeMap<>();
  private long failed;

  private Causes(JobRecord job) {
    this.job = job;
  }

  /// Reads all failures.
  public static Causes of(JobRecord job, JournalReader journal) {
    Causes causes = new Causes(job);
    journal.forEachFailure(job.number(), causes::add);
    return causes;
  }

  private void add(ResultRow row) {
    if (row.ending() instanceof Ending.Failed failure) {
      failed++;
      byName
          .computeIfAbsent(failure.cause(), name -> new Cause(name, row, failure))
          .add(failure.message());
    }
  }

  /// How many requests failed.
  public long failed() {
    return failed;
  }

  /// The most frequent first.
  public List<Cause> all() {
    return byName.values().stream()
        .sorted(Comparator.comparingLong(Cause::count).reversed())
        .toList();
  }

  /// Of the failures, from 0 to 1.
  public double share(Cause cause) {
    return (double) cause.count() / failed;
  }

  /// @throws InvalidInputException if none failed so
  public void require(String cause) {
    if (!byName.containsKey(cause)) {
      throw new InvalidInputException(
          "No request of %s failed by '%s'; the causes there are: %s"
              .formatted(job.id(), cause, String.join(", ", byName.keySet())));
    }
  }
}

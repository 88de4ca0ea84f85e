package dev.governor.cli.failures;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.api.journal.Retry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The failed requests of a job that a retry is about.
///
/// @param byCause how many of each
public record Chosen(Map<String, Long> byCause) {

  /// @throws InvalidInputException if there is none, or a cause or key has none
  public static Chosen of(JobRecord job, JournalReader journal, Retry retry) {
    Causes causes = Causes.of(job, journal);
    if (causes.failed() == 0) {
      throw new InvalidInputException(
          "The job %s has no failed requests; there is nothing to retry".formatted(job.id()));
    }
    retry.causes().forEach(causes::require);
    Map<String, Long> chosen = new TreeMap<>();
    Set<String> missing = new TreeSet<>(retry.keys());
    journal.forEachFailure(
        job.number(),
        row -> {
          if (row.ending() instanceof Ending.Failed(String cause, _, _)
              && retry.takes(row.key(), cause)) {
            chosen.merge(cause, 1L, Long::sum);
            missing.remove(row.key());
          }
        });
    if (!missing.isEmpty()) {
      throw new InvalidInputException(
          "The request '%s' of %s did not fail%s; `governor failures %s --json` lists those that did"
              .formatted(
                  missing.iterator().next(),
                  job.id(),
                  retry.causes().isEmpty() ? "" : " by " + String.join(" or ", retry.causes()),
                  job.id()));
    }
    return new Chosen(chosen);
  }

  public long count() {
    return byCause.values().stream().mapToLong(Long::longValue).sum();
  }
}

package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Counts;
import dev.governor.api.journal.Amendment;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Retry;

/// Makes failed requests of a job that does not run pending again.
public record Retrying(Engine engine) {

  /// @return how many
  /// @throws InvalidInputException if they could not be asked so, or are not wanted; nothing is
  ///   pending then
  public long retry(JobRecord job, Retry retry) {
    check(job, retry);
    return engine.journal().retryFailed(job.number(), retry);
  }

  /// @throws InvalidInputException if they could not be asked so, or are not wanted
  public void check(JobRecord job, Retry retry) {
    BatchJobConfig<?, ?> config = ConfigJson.read(job.config());
    checkWanted(job, config);
    retry.amendment().ifPresent(amendment -> checkAmended(config, amendment));
  }

  private void checkWanted(JobRecord job, BatchJobConfig<?, ?> config) {
    Counts counts = engine.journal().counts(job.number());
    config
        .stopAt()
        .ifPresent(wanted -> {
          if (counts.succeeded() >= wanted) {
            throw new InvalidInputException(
                "the job %s has the results that it was to stop at (stop_at: %d); raise `stop_at` in the job file and run it again"
                    .formatted(job.id(), wanted));
          }
        });
  }

  private void checkAmended(BatchJobConfig<?, ?> config, Amendment amendment) {
    BatchJobConfig<?, ?> amended = amendment.of(config);
    engine.lanes().check(amended);
    engine
        .lanes()
        .terms(amended)
        .capacity()
        .maxOutputTokens()
        .ifPresent(most -> {
          if (amended.maxTokens() > most) {
            throw new InvalidInputException(
                "%s writes at most %d tokens in one answer, and %d were asked for; ask for fewer"
                    .formatted(amended.model(), most, amended.maxTokens()));
          }
        });
  }
}

package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;

/// A job as the journal has it, made ready to run.
///
/// @param config without the input, which is in the journal
public record StoredJob(JobRecord job, BatchJobConfig<?, ?> config, JobType<?, ?> type) {

  /// @throws InvalidInputException if there is no such job, its input was never read to its end, or
  ///   its type is not known here
  static StoredJob load(Engine engine, JobId id) {
    JobRecord job = find(engine, id);
    if (!job.intakeComplete()) {
      throw new InvalidInputException(
          "the input of job " + id + " was never read to its end; run its job file again");
    }
    JobType<?, ?> type = engine.types().find(job.type(), ConfigJson.definition(job.config()));
    return new StoredJob(job, ConfigJson.read(job.config()), type);
  }

  /// @throws InvalidInputException if there is no such job
  public static JobRecord find(Engine engine, JobId id) {
    return engine
        .journal()
        .find(id)
        .orElseThrow(() ->
            new InvalidInputException(
                "there is no job " + id + "; `governor list` shows those that there are"));
  }
}

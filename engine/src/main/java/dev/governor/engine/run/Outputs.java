package dev.governor.engine.run;

import dev.governor.api.job.JobId;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Projection;

/// Writes a job's outputs from the journal.
public final class Outputs {

  private Outputs() {}

  /// @throws dev.governor.api.data.InvalidInputException if the output folder cannot be written
  public static void write(Engine engine, JobId id) {
    JobRecord job = engine.journal().find(id).orElseThrow();
    for (Projection projection : engine.plugins().projections()) {
      projection.write(job, engine.journal());
    }
  }
}

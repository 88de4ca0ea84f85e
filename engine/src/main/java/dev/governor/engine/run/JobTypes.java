package dev.governor.engine.run;

import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import tools.jackson.databind.node.ObjectNode;

/// Finds what stands behind a job type's id.
public interface JobTypes {

  /// @param definition what describes a type that no jar carries, see [JobType#definition]; empty
  ///   for others
  /// @throws dev.governor.api.data.InvalidInputException if there is no such type
  JobType<?, ?> find(BatchJobType id, ObjectNode definition);
}

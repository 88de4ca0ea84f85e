package dev.governor.engine.run;

import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/// The job types that the calling program brought, before those that are found otherwise.
/// Thread-safe.
final class BroughtTypes implements JobTypes {

  private final JobTypes others;
  private final Map<BatchJobType, JobType<?, ?>> brought = new ConcurrentHashMap<>();

  BroughtTypes(JobTypes others) {
    this.others = others;
  }

  void bring(JobType<?, ?> type) {
    brought.put(type.id(), type);
  }

  @Override
  public JobType<?, ?> find(BatchJobType id, ObjectNode definition) {
    JobType<?, ?> type = brought.get(id);
    // Two jobs may declare different types of one name.
    return type != null && type.definition().equals(definition)
        ? type
        : others.find(id, definition);
  }
}

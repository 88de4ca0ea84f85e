package dev.governor.wiring;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.engine.run.JobTypes;
import dev.governor.wiring.declared.DeclaredJobType;
import dev.governor.wiring.jobfile.Nearest;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Finds job types: those that jars carry by their id, those that job files declared by their
/// definition.
record KnownJobTypes(List<JobType<?, ?>> shipped) implements JobTypes {

  @Override
  public JobType<?, ?> find(BatchJobType id, ObjectNode definition) {
    if (!definition.isEmpty()) {
      return DeclaredJobType.of(id, definition);
    }
    return shipped.stream()
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new InvalidInputException(
                "There is no job type '%s'%s; those that ship: %s"
                    .formatted(id, Nearest.hint(id.id(), names()), String.join(", ", names()))));
  }

  private List<String> names() {
    return shipped.stream().map(type -> type.id().id()).toList();
  }
}

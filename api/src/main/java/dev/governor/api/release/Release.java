package dev.governor.api.release;

import dev.governor.api.job.BatchJobType;
import java.util.List;
import java.util.stream.Stream;

/// All that a pipeline made, stage by stage in the order in which they ran.
public record Release(String name, List<Stage> stages) {

  public Release {
    stages = List.copyOf(stages);
  }

  /// What the stages of a type made, in the order of their inputs; nothing where no stage is of it.
  public Stream<Released> of(BatchJobType type) {
    return stages.stream().filter(stage -> stage.type().equals(type)).flatMap(Stage::stream);
  }
}

package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Stages that need each other's results, each before those that need it.
///
/// @param id names it; the jobs of its stages are named after both
/// @param outputDirectory where the release goes
public record Pipeline(String id, Path outputDirectory, List<Stage<?, ?>> stages) {

  /// @throws InvalidInputException if a need names no stage, or stages need each other in a circle
  public Pipeline {
    stages = List.copyOf(inOrder(stages));
  }

  private static List<Stage<?, ?>> inOrder(List<Stage<?, ?>> stages) {
    Map<String, Stage<?, ?>> byName = new LinkedHashMap<>();
    for (Stage<?, ?> stage : stages) {
      if (byName.put(stage.name(), stage) != null) {
        throw new InvalidInputException(
            "the stage %s is there twice; names must be unique".formatted(stage.name()));
      }
    }
    if (byName.isEmpty()) {
      throw new InvalidInputException("the pipeline has no stages; name one at least");
    }
    Map<String, Stage<?, ?>> ordered = new LinkedHashMap<>();
    for (Stage<?, ?> stage : stages) {
      visit(stage, byName, ordered, new ArrayList<>());
    }
    return new ArrayList<>(ordered.values());
  }

  private static void visit(
      Stage<?, ?> stage,
      Map<String, Stage<?, ?>> byName,
      Map<String, Stage<?, ?>> ordered,
      List<String> path) {
    if (ordered.containsKey(stage.name())) {
      return;
    }
    boolean isCircle = path.contains(stage.name());
    path.add(stage.name());
    if (isCircle) {
      throw new InvalidInputException(
          "stages need each other in a circle: %s; one of these needs must go"
              .formatted(
                  path.stream()
                      .skip(path.indexOf(stage.name()))
                      .collect(Collectors.joining(" -> "))));
    }
    Set<String> fields = new HashSet<>();
    for (Need need : stage.needs()) {
      if (!fields.add(need.field())) {
        throw new InvalidInputException(
            "the stage %s has two needs for the field %s; name another field"
                .formatted(stage.name(), need.field()));
      }
      Stage<?, ?> needed = byName.get(need.stage());
      if (needed == null) {
        throw new InvalidInputException(
            "the stage %s needs %s of '%s', which is no stage; there are: %s"
                .formatted(
                    stage.name(), need.field(), need.stage(), String.join(", ", byName.keySet())));
      }
      visit(needed, byName, ordered, new ArrayList<>(path));
    }
    ordered.put(stage.name(), stage);
  }
}

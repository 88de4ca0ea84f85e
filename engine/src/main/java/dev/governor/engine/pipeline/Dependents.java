package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which rows to look at again when something they may need has settled.
final class Dependents {

  private final Map<Subject, List<Dependent>> bySubject = new HashMap<>();
  private final Map<String, List<Dependent>> byStage = new HashMap<>();
  private final Set<String> searched = new HashSet<>();

  record Dependent(String stage, StageRow row) {}

  private record Subject(String stage, String subject) {}

  private Dependents() {}

  /// @throws InvalidInputException if a row needs what no row of the other stage is about
  static Dependents of(Joining joining) {
    Dependents dependents = new Dependents();
    for (StageRun<?, ?> stage : joining.stages().values()) {
      for (Need need : stage.needs()) {
        if (need instanceof Need.Search && joining.knowledge().isEmpty()) {
          throw new InvalidInputException(
              "the stage %s searches for %s, and there is no knowledge base"
                  .formatted(stage.name(), need.field()));
        }
        for (StageRow row : stage.rows()) {
          dependents.add(stage, need, row, joining);
        }
      }
    }
    return dependents;
  }

  private void add(StageRun<?, ?> stage, Need need, StageRow row, Joining joining) {
    Dependent dependent = new Dependent(stage.name(), row);
    switch (need) {
      case Need.Search _ -> {
        searched.add(need.stage());
        byStage.computeIfAbsent(need.stage(), _ -> new ArrayList<>()).add(dependent);
      }
      case Need.All _ ->
          byStage.computeIfAbsent(need.stage(), _ -> new ArrayList<>()).add(dependent);
      case Need.Same _, Need.By _ -> {
        for (String subject : subjects(stage, need, row, joining)) {
          bySubject
              .computeIfAbsent(new Subject(need.stage(), subject), _ -> new ArrayList<>())
              .add(dependent);
        }
      }
    }
  }

  private static Set<String> subjects(
      StageRun<?, ?> stage, Need need, StageRow row, Joining joining) {
    try {
      return joining.keys(need, row).stream().map(StageRow::subjectOf).collect(Collectors.toSet());
    } catch (InvalidInputException e) {
      throw new InvalidInputException(stage.at(row) + e.getMessage(), e);
    }
  }

  List<Dependent> of(String stage, String subject) {
    return bySubject.getOrDefault(new Subject(stage, subject), List.of());
  }

  /// Rows that need the whole stage.
  List<Dependent> ofWhole(String stage) {
    return byStage.getOrDefault(stage, List.of());
  }

  boolean isSearched(String stage) {
    return searched.contains(stage);
  }
}

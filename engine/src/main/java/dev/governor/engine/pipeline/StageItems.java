package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The items of a stage and how each stands. Used by one thread.
final class StageItems {

  private final String stage;
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final Map<String, List<String>> bySubject = new HashMap<>();
  private final StandingCounts counts = new StandingCounts();

  StageItems(String stage, List<StageRow> rows) {
    this.stage = stage;
    for (StageRow row : rows) {
      for (String key : row.keys()) {
        Standing waiting = new Standing.Waiting();
        counts.change(waiting, 1);
        if (standings.put(key, waiting) != null) {
          throw new InvalidInputException(
              "two rows of stage %s have the key '%s'; keys must be unique".formatted(stage, key));
        }
        bySubject.computeIfAbsent(StageRow.subjectOf(key), _ -> new ArrayList<>()).add(key);
      }
    }
  }

  List<String> keys() {
    return List.copyOf(standings.keySet());
  }

  List<String> about(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  Standing of(String key) {
    Standing standing = standings.get(key);
    if (standing == null) {
      throw new IllegalArgumentException("the stage " + stage + " has no item " + key);
    }
    return standing;
  }

  void set(String key, Standing standing) {
    counts.change(of(key), -1);
    counts.change(standing, 1);
    standings.put(key, standing);
  }

  boolean areSettled() {
    return progress().isSettled();
  }

  StageProgress progress() {
    return counts.progress(stage);
  }

  /// Why an item has no result, by its key.
  Map<String, String> missing() {
    Map<String, String> missing = new LinkedHashMap<>();
    standings.forEach((key, standing) -> {
      switch (standing) {
        case Standing.Failed(String cause) -> missing.put(key, "failed: " + cause);
        case Standing.Blocked(String reason) -> missing.put(key, reason);
        case Standing.Waiting _, Standing.Asked _ -> missing.put(key, "not asked");
        case Standing.Succeeded _ -> {}
      }
    });
    return missing;
  }
}

package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the rows of a stage.
final class StageRows {

  private StageRows() {}

  /// @throws InvalidInputException for a row that does not fit, with its line
  static List<StageRow> read(Stage<?, ?> stage) {
    List<StageRow> rows = new ArrayList<>();
    stage
        .rows()
        .forEach(row ->
            rows.add(StageRow.of(row.line(), row.value(), keys(stage, row.line(), row.value()))));
    if (rows.isEmpty()) {
      throw new InvalidInputException(
          "stage %s: %s has no items; there is nothing to run"
              .formatted(stage.name(), stage.rows().name()));
    }
    return rows;
  }

  private static List<String> keys(Stage<?, ?> stage, long line, JsonNode row) {
    if (!stage.needs().isEmpty() && !row.isObject()) {
      throw new InvalidInputException(
          at(stage, line) + "the row must be an object, as results are joined to it");
    }
    try {
      List<String> keys = stage.type().keysOf(row).toList();
      if (keys.isEmpty()) {
        throw new InvalidInputException("the row has no items; remove it");
      }
      if (keys.contains("")) {
        throw new InvalidInputException(
            "the row has no key, by which results are joined; name the column with `item_key`");
      }
      return keys;
    } catch (InvalidInputException e) {
      throw new InvalidInputException(at(stage, line) + e.getMessage(), e);
    }
  }

  /// How a sentence about a row begins.
  static String at(Stage<?, ?> stage, long line) {
    return "stage %s: %s, line %d: ".formatted(stage.name(), stage.rows().name(), line);
  }
}

package dev.governor.engine.pipeline;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// One row of a stage's input, and the keys of the items that it will be.
///
/// @param subject what it is about: its key up to the first slash
record StageRow(long line, JsonNode value, String subject, List<String> keys) {

  static StageRow of(long line, JsonNode value, List<String> keys) {
    return new StageRow(line, value, subjectOf(keys.getFirst()), keys);
  }

  static String subjectOf(String key) {
    int slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }
}

package dev.governor.api.job;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type whose items are the rows of its input, and whose results are the answers, both as
/// JSON. All that is left to say is the prompt, the schema, and what an item is called.
public interface JsonJobType extends JobType<JsonNode, JsonNode> {

  @Override
  default Stream<JsonNode> split(JsonNode row) {
    return Stream.of(row);
  }

  @Override
  default JsonNode store(JsonNode item) {
    return item;
  }

  @Override
  default JsonNode restore(JsonNode stored) {
    return stored;
  }

  @Override
  default ObjectNode outputSchema() {
    return answerSchema();
  }

  @Override
  default JsonNode complete(JsonNode item, JsonNode answer) {
    return answer;
  }

  @Override
  default JsonNode write(JsonNode output) {
    return output;
  }

  @Override
  default JsonNode read(JsonNode output) {
    return output;
  }

  @Override
  default List<Violation> check(JsonNode item, JsonNode output) {
    return List.of();
  }
}

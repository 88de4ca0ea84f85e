package dev.governor.bench;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type so small that what is measured is the engine: an item is a product, the answer a
/// tagline of a few words.
record TinyType() implements JobType<JsonNode, JsonNode> {

  static final TinyType TYPE = new TinyType();

  private static final ObjectNode SCHEMA =
      (ObjectNode)
          Json.parse(
              """
              {"type": "object", "additionalProperties": false, "required": ["tagline"],
               "properties": {"tagline": {"type": "string", "minLength": 5, "maxLength": 120}}}
              """);

  /// Made anew on every iteration, so that they take no room.
  static Iterable<JsonNode> items(int count) {
    return () -> IntStream.range(0, count).mapToObj(TinyType::item).iterator();
  }

  static String key(long index) {
    return "item-" + index;
  }

  private static JsonNode item(int index) {
    return Json.object().put("sku", key(index)).put("name", "the product number " + index);
  }

  @Override
  public BatchJobType id() {
    return new BatchJobType("tiny");
  }

  @Override
  public String description() {
    return "Writes a tagline for a product.";
  }

  @Override
  public Stream<JsonNode> split(JsonNode row) {
    return Stream.of(row);
  }

  @Override
  public JsonNode store(JsonNode item) {
    return item;
  }

  @Override
  public JsonNode restore(JsonNode stored) {
    return stored;
  }

  @Override
  public String keyOf(JsonNode item) {
    return item.path("sku").asString();
  }

  @Override
  public Prompt prompt(JsonNode item) {
    return new Prompt("You write one tagline.", "A tagline for " + item.path("name").asString());
  }

  @Override
  public String promptTemplate() {
    return "A tagline for {{name}}";
  }

  @Override
  public ObjectNode answerSchema() {
    return SCHEMA;
  }

  @Override
  public ObjectNode outputSchema() {
    return SCHEMA;
  }

  @Override
  public JsonNode complete(JsonNode item, JsonNode answer) {
    return answer;
  }

  @Override
  public JsonNode write(JsonNode output) {
    return output;
  }

  @Override
  public JsonNode read(JsonNode output) {
    return output;
  }

  @Override
  public List<Violation> check(JsonNode item, JsonNode output) {
    return List.of();
  }
}

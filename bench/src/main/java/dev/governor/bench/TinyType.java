package dev.governor.bench;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type so small that what is measured is the engine: an item is a product, the answer a
/// tagline of a few words.
///
/// @param systems the system texts; an item says by its `rules` which is its own, or has the first
record TinyType(List<String> systems) implements JobType<JsonNode, JsonNode> {

  static final TinyType TYPE = new TinyType(List.of("You write one tagline."));

  private static final String RULES = "rules";

  private static final ObjectNode SCHEMA =
      (ObjectNode)
          Json.parse(
              """
              {"type": "object", "additionalProperties": false, "required": ["tagline"],
               "properties": {"tagline": {"type": "string", "minLength": 5, "maxLength": 120}}}
              """);

  /// Made anew on every iteration, so that they take no room.
  static Iterable<JsonNode> items(int count) {
    return () -> IntStream.range(0, count).<JsonNode>mapToObj(TinyType::item).iterator();
  }

  /// Such as [#items], with the number of a system text each.
  static Iterable<JsonNode> items(int count, IntUnaryOperator rules) {
    return () ->
        IntStream.range(0, count)
            .<JsonNode>mapToObj(index -> item(index).put(RULES, rules.applyAsInt(index)))
            .iterator();
  }

  static String key(long index) {
    return "item-" + index;
  }

  private static ObjectNode item(int index) {
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
    return new Prompt(
        systems.get(item.path(RULES).asInt(0)), "A tagline for " + item.path("name").asString());
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

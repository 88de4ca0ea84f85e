package dev.governor.bench.load;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JsonJobType;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type so small that what is measured is the engine: an item is a product, the answer a
/// tagline of a few words.
///
/// @param systems the system texts; an item says by its `rules` which is its own, or has the first
public record TinyType(List<String> systems) implements JsonJobType {

  public static final TinyType TYPE = new TinyType(List.of("You write one tagline."));

  private static final String RULES = "rules";

  private static final ObjectNode SCHEMA =
      (ObjectNode)
          Json.parse(
              """
              {"type": "object", "additionalProperties": false, "required": ["tagline"],
               "properties": {"tagline": {"type": "string", "minLength": 5, "maxLength": 120}}}
              """);

  /// Made anew on every iteration, so that they take no room.
  public static Iterable<JsonNode> items(int count) {
    return () -> IntStream.range(0, count).<JsonNode>mapToObj(TinyType::item).iterator();
  }

  /// Such as [#items], with the number of a system text each.
  public static Iterable<JsonNode> items(int count, IntUnaryOperator rules) {
    return () ->
        IntStream.range(0, count)
            .<JsonNode>mapToObj(index -> item(index).put(RULES, rules.applyAsInt(index)))
            .iterator();
  }

  public static String key(long index) {
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
}

package dev.governor.bench.load;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JsonJobType;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type with questions and answers of some length: about 400 tokens each way in, and 110 out.
public record PacedType() implements JsonJobType {

  public static final PacedType TYPE = new PacedType();

  private static final String SYSTEM = "You sum up what you are told. ".repeat(10);
  private static final String USER = "It was a long day, and much was said and done. ";
  private static final int LEAST_REPEATS = 20;
  private static final int MORE_REPEATS = 15;

  private static final ObjectNode SCHEMA =
      (ObjectNode)
          Json.parse(
              """
              {"type": "object", "additionalProperties": false, "required": ["summary"],
               "properties": {"summary": {"type": "string", "minLength": 300, "maxLength": 500}}}
              """);

  public static List<JsonNode> items(int count) {
    return IntStream.range(0, count).mapToObj(PacedType::item).toList();
  }

  public static JsonNode item(int index) {
    return Json.object().put("id", "item-" + index).put("index", index);
  }

  @Override
  public BatchJobType id() {
    return new BatchJobType("paced");
  }

  @Override
  public String description() {
    return "Sums up.";
  }

  @Override
  public String keyOf(JsonNode item) {
    return item.path("id").asString();
  }

  @Override
  public Prompt prompt(JsonNode item) {
    int repeats = LEAST_REPEATS + item.path("index").asInt() * 7 % MORE_REPEATS;
    return new Prompt(SYSTEM, item.path("id").asString() + ": " + USER.repeat(repeats));
  }

  @Override
  public String promptTemplate() {
    return "{{id}}: ...";
  }

  @Override
  public ObjectNode answerSchema() {
    return SCHEMA;
  }
}

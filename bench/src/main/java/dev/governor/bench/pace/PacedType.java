package dev.governor.bench.pace;

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

/// A job type with questions and answers of some length: about 400 tokens each way in, and 110 out.
record PacedType() implements JobType<JsonNode, JsonNode> {

  static final PacedType TYPE = new PacedType();

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

  static List<JsonNode> items(int count) {
    return IntStream.range(0, count).mapToObj(PacedType::item).toList();
  }

  static JsonNode item(int index) {
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

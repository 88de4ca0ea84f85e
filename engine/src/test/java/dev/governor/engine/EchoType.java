package dev.governor.engine;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A small job type for tests: the item is a word, the answer must be `{"echo": word}`.
///
/// @param system the shared part of the prompt; `{initial}` in it is the word's first letter
public record EchoType(String system) implements JobType<String, EchoType.Echo> {

  public static final BatchJobType ID = new BatchJobType("ECHO");

  public record Echo(String echo) {}

  @Override
  public BatchJobType id() {
    return ID;
  }

  @Override
  public String description() {
    return "Says a word again.";
  }

  @Override
  public Stream<String> split(JsonNode row) {
    if (!row.path("word").isString()) {
      throw new InvalidInputException("the field 'word' is missing");
    }
    return Stream.of(row.path("word").asString());
  }

  @Override
  public JsonNode store(String item) {
    return Json.object().put("word", item);
  }

  @Override
  public String restore(JsonNode stored) {
    return stored.path("word").asString();
  }

  @Override
  public String keyOf(String item) {
    return item;
  }

  @Override
  public Prompt prompt(String item) {
    return new Prompt(system.replace("{initial}", item.substring(0, 1)), "Say " + item);
  }

  @Override
  public String promptTemplate() {
    return system + " Say {{word}}";
  }

  @Override
  public ObjectNode answerSchema() {
    return (ObjectNode)
        Json.parse(
            """
            {"type": "object", "additionalProperties": false, "required": ["echo"],
             "properties": {"echo": {"type": "string", "minLength": 1, "pattern": "^([a-z0-9]|\\\\s)*$"}}}
            """);
  }

  @Override
  public ObjectNode outputSchema() {
    return answerSchema();
  }

  @Override
  public Echo complete(String item, JsonNode answer) {
    return Json.read(answer, Echo.class);
  }

  @Override
  public JsonNode write(Echo output) {
    return Json.tree(output);
  }

  @Override
  public Echo read(JsonNode output) {
    return Json.read(output, Echo.class);
  }

  @Override
  public List<Violation> check(String item, Echo output) {
    return output.echo().equals(item)
        ? List.of()
        : List.of(new Violation("other_word", "/echo", "the word must be '" + item + "'"));
  }
}

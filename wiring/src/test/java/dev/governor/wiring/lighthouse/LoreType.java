package dev.governor.wiring.lighthouse;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a passage of every item.
record LoreType() implements JobType<String, LoreType.Lore> {

  record Lore(String text) {}

  @Override
  public BatchJobType id() {
    return new BatchJobType("LORE");
  }

  @Override
  public String description() {
    return "Makes lore.";
  }

  @Override
  public Stream<String> split(JsonNode row) {
    return Stream.of(row.path("id").asString());
  }

  @Override
  public JsonNode store(String item) {
    return Json.tree(item);
  }

  @Override
  public String restore(JsonNode stored) {
    return stored.asString();
  }

  @Override
  public String keyOf(String item) {
    return item;
  }

  @Override
  public Prompt prompt(String item) {
    return new Prompt("Tell lore.", item);
  }

  @Override
  public String promptTemplate() {
    return "{{item}}";
  }

  @Override
  public ObjectNode answerSchema() {
    return (ObjectNode)
        Json.parse(
            """
            {"type": "object", "additionalProperties": false, "required": ["text"],
             "properties": {"text": {"type": "string", "minLength": 10, "maxLength": 80}}}
            """);
  }

  @Override
  public ObjectNode outputSchema() {
    return answerSchema();
  }

  @Override
  public Lore complete(String item, JsonNode answer) {
    return new Lore(item + ": " + answer.path("text").asString());
  }

  @Override
  public JsonNode write(Lore output) {
    return Json.tree(output);
  }

  @Override
  public Lore read(JsonNode output) {
    return Json.read(output, Lore.class);
  }

  @Override
  public List<Violation> check(String item, Lore output) {
    return List.of();
  }

  @Override
  public Stream<Passage> passages(Lore output) {
    String item = output.text().substring(0, output.text().indexOf(':'));
    return Stream.of(new Passage("lore_" + item, "lore", item, output.text(), List.of()));
  }
}

package dev.governor.engine.pipeline;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type for tests: its item is a row, whole, and its answer `{"note": ...}`. A row's `parts`
/// makes so many items of it.
record NoteType(String name) implements JobType<ObjectNode, NoteType.Note> {

  record Note(String note) {}

  @Override
  public BatchJobType id() {
    return new BatchJobType(name);
  }

  @Override
  public String description() {
    return "Makes a note.";
  }

  @Override
  public Stream<ObjectNode> split(JsonNode row) {
    if (row.path("refused").asBoolean(false)) {
      throw new InvalidInputException("the row says no");
    }
    ObjectNode whole = (ObjectNode) row.deepCopy();
    int parts = row.path("parts").asInt(0);
    String key = row.path("key").asString();
    return parts == 0
        ? Stream.of(whole)
        : IntStream.rangeClosed(1, parts)
            .mapToObj(part -> whole.deepCopy().put("key", key + "/" + part));
  }

  @Override
  public JsonNode store(ObjectNode item) {
    return item;
  }

  @Override
  public ObjectNode restore(JsonNode stored) {
    return (ObjectNode) stored;
  }

  @Override
  public String keyOf(ObjectNode item) {
    return item.path("key").asString();
  }

  @Override
  public Prompt prompt(ObjectNode item) {
    return new Prompt(name, Json.write(item));
  }

  @Override
  public String promptTemplate() {
    return "{{item}}";
  }

  @Override
  public Optional<KnowledgeQuery> grounding(JsonNode row) {
    return Optional.of(new KnowledgeQuery(row.path("key").asString(), Set.of(), 1));
  }

  @Override
  public Stream<Passage> passages(Note output) {
    return Stream.of(new Passage(output.note(), "notes", "title", output.note(), List.of()));
  }

  @Override
  public ObjectNode answerSchema() {
    return (ObjectNode)
        Json.parse(
            """
            {"type": "object", "additionalProperties": false, "required": ["note"],
             "properties": {"note": {"type": "string"}}}
            """);
  }

  @Override
  public ObjectNode outputSchema() {
    return answerSchema();
  }

  @Override
  public Note complete(ObjectNode item, JsonNode answer) {
    return Json.read(answer, Note.class);
  }

  @Override
  public JsonNode write(Note output) {
    return Json.tree(output);
  }

  @Override
  public Note read(JsonNode output) {
    return Json.read(output, Note.class);
  }

  @Override
  public List<Violation> check(ObjectNode item, Note output) {
    return List.of();
  }
}

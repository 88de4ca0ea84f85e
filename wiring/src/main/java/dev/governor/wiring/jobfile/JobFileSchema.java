package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of job files, for editors; made from the same table as the reader.
public final class JobFileSchema {

  private JobFileSchema() {}

  /// The schema as it ships, with a line break at its end.
  public static String text() {
    return Json.writePretty(schema()) + "\n";
  }

  static ObjectNode schema() {
    ObjectNode schema =
        Json.object()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", "Governor job file")
            .put("description", "One batch of LLM requests: what to ask, of whom, about what.");
    schema.setAll(JobFields.FILE.schema());
    suggestTypes(schema);
    declarationsAreWhole(schema);
    return schema;
  }

  private static void suggestTypes(ObjectNode schema) {
    if (schema.at("/properties/job/properties/type") instanceof ObjectNode type) {
      shipped().forEach(type.putArray("examples")::add);
    }
  }

  /// The six of the design note, and what else ships.
  static List<String> shipped() {
    return List.of(
        BatchJobType.STORYLINE_GENERATION.id(),
        BatchJobType.GOVERNOR_PROFILES.id(),
        BatchJobType.KNOWLEDGE_EXTRACTION.id(),
        BatchJobType.QUESTLINE_GENERATION.id(),
        BatchJobType.ARTIFACT_GENERATION.id(),
        BatchJobType.TRADITION_PROCESSING.id(),
        "GOVERNOR_INTERVIEWS");
  }

  /// A type of one's own has a prompt, a schema, and alone may name its items; a type that ships
  /// has none of them.
  private static void declarationsAreWhole(ObjectNode schema) {
    ObjectNode together = schema.putObject("dependentRequired");
    together.putArray(JobFields.PROMPT.name()).add(JobFields.OUTPUT_SCHEMA.name());
    together.putArray(JobFields.OUTPUT_SCHEMA.name()).add(JobFields.PROMPT.name());
    ObjectNode ships = Json.object();
    shipped()
        .forEach(
            ships
                    .putObject("properties")
                    .putObject(JobFields.JOB.name())
                    .putObject("properties")
                    .putObject(JobFields.TYPE.name())
                    .putArray("enum")
                ::add);
    schema.set("if", ships);
    ObjectNode without = schema.putObject("then").putObject("properties");
    without.put(JobFields.PROMPT.name(), false).put(JobFields.OUTPUT_SCHEMA.name(), false);
    without
        .putObject(JobFields.JOB.name())
        .putObject("properties")
        .put(JobFields.ITEM_KEY.name(), false);
    schema.putObject("else").putArray("required").add(JobFields.PROMPT.name());
  }
}

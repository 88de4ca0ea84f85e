package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import tools.jackson.databind.node.ObjectNode;

/// What the server is to hold the answer to.
///
/// @param name `[A-Za-z0-9_-]{1,64}`
/// @param strict whether the schema is in the subset that decoding can be bound to; else it is
///   shown to the model
record AnswerFormat(String name, ObjectNode schema, boolean strict) {

  private static final int LONGEST_NAME = 64;

  static AnswerFormat of(String jobType, ObjectNode schema) {
    String name = jobType.replaceAll("[^A-Za-z0-9_-]", "_");
    String fitting = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return StrictSchema.of(schema)
        .map(strict -> new AnswerFormat(fitting, strict, true))
        .orElseGet(() -> new AnswerFormat(fitting, schema, false));
  }

  /// Both shapes want an object at the root, strict or not.
  static boolean canCarry(ObjectNode schema) {
    return schema.path("type").asString("").equals("object");
  }

  /// Its members, in the order of the vendor's documents.
  ObjectNode putInto(ObjectNode target) {
    target.put("name", name);
    target.set("schema", schema);
    return target.put("strict", strict);
  }

  /// How a model without a schema mode is told.
  static String instruction(ObjectNode schema) {
    return "Answer with one JSON document that is valid against the following JSON Schema, and with"
        + " nothing else: no Markdown, no comment.\n"
        + Json.write(schema);
  }
}

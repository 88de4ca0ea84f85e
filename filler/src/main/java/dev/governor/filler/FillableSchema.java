package dev.governor.filler;

import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A JSON Schema (2020-12) that values are made for; read once, filled many times. Immutable.
public final class FillableSchema {

  private final SchemaParts parts;

  /// @param schema not to be changed afterwards
  public FillableSchema(ObjectNode schema) {
    this.parts = new SchemaParts(schema);
  }

  /// As it was given.
  public ObjectNode schema() {
    return parts.root();
  }

  /// Makes a value that the schema accepts, with texts that mention the facts. The same facts and
  /// the same chance give the same value.
  public JsonNode fill(JsonNode facts, RandomGenerator random) throws UnfillableSchemaException {
    return new SchemaFiller(parts, new Words(facts, random), random).fill();
  }
}

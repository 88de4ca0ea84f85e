package dev.governor.wiring.declared;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type as a person writes it down, not yet checked.
///
/// @param system the template of the text that all items share; may be blank
/// @param user the template of an item's own text
/// @param outputSchema the JSON Schema of a result
/// @param itemKey the field that names an item; empty if its position does
public record Declaration(
    BatchJobType id,
    String system,
    String user,
    ObjectNode outputSchema,
    Optional<String> itemKey) {

  static final String PROMPT = "prompt";
  static final String SYSTEM = "system";
  static final String USER = "user";
  static final String OUTPUT_SCHEMA = "output_schema";
  static final String ITEM_KEY = "item_key";

  public Declaration {
    outputSchema = outputSchema.deepCopy();
  }

  /// All that is wrong with it; nothing if a job type can be made of it.
  public List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    PromptTemplate.flaw(system).ifPresent(rule -> flaws.add(flaw(SYSTEM, rule)));
    if (user.isBlank()) {
      flaws.add(flaw(USER, "must say what to ask for one item, was blank"));
    }
    PromptTemplate.flaw(user).ifPresent(rule -> flaws.add(flaw(USER, rule)));
    flaws.addAll(DeclaredSchema.flaws(outputSchema));
    return flaws;
  }

  private static Flaw flaw(String field, String rule) {
    return new Flaw(List.of(PROMPT, field), rule);
  }

  /// As it is stored with a job.
  ObjectNode toJson() {
    ObjectNode definition = Json.object();
    definition.putObject(PROMPT).put(SYSTEM, system).put(USER, user);
    definition.set(OUTPUT_SCHEMA, outputSchema.deepCopy());
    itemKey.ifPresent(field -> definition.put(ITEM_KEY, field));
    return definition;
  }

  /// The inverse of [#toJson].
  ///
  /// @throws InvalidInputException naming a field that is missing or of the wrong kind
  static Declaration fromJson(BatchJobType id, ObjectNode definition) {
    JsonNode prompt = definition.path(PROMPT);
    if (!(definition.get(OUTPUT_SCHEMA) instanceof ObjectNode schema)) {
      throw missing(id, OUTPUT_SCHEMA);
    }
    JsonNode itemKey = definition.path(ITEM_KEY);
    return new Declaration(
        id,
        text(id, prompt, SYSTEM),
        text(id, prompt, USER),
        schema,
        itemKey.isString() ? Optional.of(itemKey.stringValue()) : Optional.empty());
  }

  private static String text(BatchJobType id, JsonNode prompt, String field) {
    JsonNode text = prompt.path(field);
    if (!text.isString()) {
      throw missing(id, PROMPT + "." + field);
    }
    return text.stringValue();
  }

  private static InvalidInputException missing(BatchJobType id, String field) {
    return new InvalidInputException(
        "The stored definition of the job type " + id + " has no " + field);
  }
}

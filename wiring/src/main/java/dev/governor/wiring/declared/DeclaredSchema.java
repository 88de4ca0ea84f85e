package dev.governor.wiring.declared;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks that a person's JSON Schema is one, and one that a model's answer can be judged by.
final class DeclaredSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /// What these hold is data or names, not schemas: nothing in them is a keyword.
  private static final List<String> DATA = List.of("enum", "const", "default", "examples");

  private static final List<String> MAPS_OF_SCHEMAS =
      List.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

  private final ObjectNode schema;
  private final List<Flaw> flaws = new ArrayList<>();

  private DeclaredSchema(ObjectNode schema) {
    this.schema = schema;
  }

  static List<Flaw> flaws(ObjectNode schema) {
    DeclaredSchema checked = new DeclaredSchema(schema);
    checked.checkDialect();
    checked.checkMetaSchema();
    if (checked.flaws.isEmpty()) {
      checked.checkType();
      checked.checkKeywords(schema, List.of());
    }
    return checked.flaws;
  }

  private void checkDialect() {
    JsonNode dialect = schema.path("$schema");
    if (!dialect.isMissingNode() && !dialect.asString().replace("#", "").equals(DIALECT)) {
      flaw(List.of("$schema"), "must be " + DIALECT + " or be left out");
    }
  }

  private void checkMetaSchema() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DIALECT));
    for (Error error : metaSchema.validate(schema)) {
      List<String> path =
          IntStream.range(0, error.getInstanceLocation().getNameCount())
              .mapToObj(i -> String.valueOf(error.getInstanceLocation().getElement(i)))
              .toList();
      boolean told = flaws.stream().anyMatch(flaw -> flaw.path().equals(whole(path)));
      if (!told) {
        flaw(path, "is not JSON Schema: " + error.getMessage());
      }
    }
  }

  private void checkType() {
    JsonNode type = schema.path("type");
    if (!type.isString() || !type.stringValue().equals("object")) {
      flaw(List.of(), "must have `type: object`: an answer is an object with named fields");
    }
  }

  private void checkKeywords(JsonNode node, List<String> path) {
    node.forEachEntry((keyword, value) -> {
      List<String> inner = with(path, keyword);
      switch (keyword) {
        case "$ref", "$dynamicRef" -> checkReference(value, inner);
        case "pattern" -> checkPattern(value.asString(), inner);
        default -> {}
      }
      if (keyword.equals("patternProperties")) {
        value.propertyNames().forEach(name -> checkPattern(name, with(inner, name)));
      }
      if (MAPS_OF_SCHEMAS.contains(keyword)) {
        value.forEachEntry((name, each) -> checkKeywords(each, with(inner, name)));
      } else if (value.isObject() && !DATA.contains(keyword)) {
        checkKeywords(value, inner);
      } else if (value.isArray() && !DATA.contains(keyword)) {
        IntStream.range(0, value.size())
            .forEach(i -> checkKeywords(value.get(i), with(inner, String.valueOf(i))));
      }
    });
  }

  private void checkReference(JsonNode reference, List<String> path) {
    String target = reference.asString();
    if (!target.startsWith("#")) {
      flaw(path, "must point into the schema itself, such as '#/$defs/name', was '" + target + "'");
    } else if (target.startsWith("#/")
        && schema.at(JsonPointer.compile(target.substring(1))).isMissingNode()) {
      flaw(path, "points to '" + target + "', which is not in the schema");
    }
  }

  private void checkPattern(String pattern, List<String> path) {
    try {
      var _ = Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      flaw(path, "is not a regular expression: " + e.getDescription());
    }
  }

  private void flaw(List<String> path, String rule) {
    flaws.add(new Flaw(whole(path), rule));
  }

  private static List<String> whole(List<String> path) {
    List<String> whole = new ArrayList<>(List.of(Declaration.OUTPUT_SCHEMA));
    whole.addAll(path);
    return whole;
  }

  private static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }
}

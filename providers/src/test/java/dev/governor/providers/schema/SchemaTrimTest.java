package dev.governor.providers.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SchemaTrimTest {

  private final SchemaTrim trim = new SchemaTrim((keyword, _) -> keyword.equals("format"), false);

  @Test
  void whatIsNotTakenIsToldInTheDescription() {
    assertThat(
            trim.trim(
                parse(
                    """
                    {"$schema": "s", "$id": "i", "type": "object", "required": ["a"],
                     "minProperties": 1,
                     "properties": {
                       "a": {"type": "string", "description": "A name.", "minLength": 5,
                         "pattern": "^a.*", "format": "date"},
                       "b": {"type": ["object", "null"], "additionalProperties": true},
                       "properties": {"type": "array", "items": {"type": "integer", "maximum": 3}}}}
                    """)))
        .contains(
            parse(
                """
                {"type": "object", "required": ["a"],
                 "properties": {
                   "a": {"type": "string", "description": "A name.\\n\\n{minLength: 5, pattern: ^a.*}",
                     "format": "date"},
                   "b": {"type": ["object", "null"], "additionalProperties": false,
                     "properties": {}},
                   "properties": {"type": "array",
                     "items": {"type": "integer", "description": "{maximum: 3}"}}},
                 "additionalProperties": false, "description": "{minProperties: 1}"}
                """));
  }

  @Test
  void alternativesAndDefinitionsAreTrimmedWithin() {
    assertThat(
            trim.trim(
                parse(
                    """
                    {"type": "object", "properties": {"a": {"oneOf": [
                        {"$ref": "#/$defs/x", "description": "d", "minLength": 1}, {"const": 1}]}},
                     "$defs": {"x": {"type": "string", "maxLength": 2}}}
                    """)))
        .contains(
            parse(
                """
                {"type": "object", "properties": {"a": {"anyOf": [
                    {"$ref": "#/$defs/x", "description": "d"}, {"const": 1}]}},
                 "$defs": {"x": {"type": "string", "description": "{maxLength: 2}"}},
                 "additionalProperties": false}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"array\"}",
        "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#\"}}}",
        "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"other.json\"}}}",
        "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/none\"}}}",
        """
        {"type": "object", "properties": {"a": {"$ref": "#/$defs/x"}},
         "$defs": {"x": {"anyOf": [{"$ref": "#/$defs/y"}]}, "y": {"items": {"$ref": "#/$defs/x"}}}}
        """
      })
  void whatNoModeHoldsAModelToIsNotTrimmed(String schema) {
    assertThat(trim.trim(parse(schema))).isEmpty();
  }

  @Test
  void recursionIsKeptWhereItIsTaken() {
    ObjectNode schema =
        parse(
            """
            {"type": "object", "properties": {"a": {"$ref": "#/$defs/x"}},
             "$defs": {"x": {"anyOf": [{"$ref": "#/$defs/x"}, {"type": "null"}]}}}
            """);
    assertThat(new SchemaTrim((_, _) -> false, true).trim(schema)).isPresent();
  }

  private static ObjectNode parse(String text) {
    return (ObjectNode) Json.parse(text);
  }
}

package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.JsonSchemaValidator;
import dev.governor.api.data.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class StrictSchemaTest {

  /// A schema with one property of the given schema.
  private static ObjectNode around(String schema) {
    return Samples.parse(
        """
        {"type": "object", "additionalProperties": false, "required": ["p"],
         "properties": {"p": %s},
         "$defs": {"d": {"type": "string"}}}
        """
            .formatted(schema));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\": \"string\", \"pattern\": \"^a+$\"} | {\"type\": \"string\", \"pattern\": \"^a+$\"}",
        "{\"type\": \"string\", \"pattern\": \"^(?!a)\"} | {\"type\": \"string\", \"description\": \"{pattern: ^(?!a)}\"}",
        "{\"type\": \"string\", \"format\": \"date\"} | {\"type\": \"string\", \"format\": \"date\"}",
        "{\"type\": \"string\", \"format\": \"uri\"} | {\"type\": \"string\", \"description\": \"{format: uri}\"}",
        "{\"type\": \"string\", \"minLength\": 5, \"maxLength\": 9, \"description\": \"A name.\"} | {\"type\": \"string\", \"description\": \"A name.\\n\\n{minLength: 5, maxLength: 9}\"}",
        "{\"type\": \"integer\", \"minimum\": 1, \"exclusiveMaximum\": 9} | {\"type\": \"integer\", \"minimum\": 1, \"exclusiveMaximum\": 9}",
        "{\"type\": [\"string\", \"null\"]} | {\"type\": [\"string\", \"null\"]}",
        "{\"enum\": [\"a\", \"b\"]} | {\"enum\": [\"a\", \"b\"], \"type\": \"string\"}",
        "{\"const\": \"a\"} | {\"const\": \"a\", \"type\": \"string\"}",
        "{\"$ref\": \"#/$defs/d\", \"description\": \"x\"} | {\"$ref\": \"#/$defs/d\"}",
        "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]} | {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}",
        "{\"type\": \"array\", \"minItems\": 1, \"uniqueItems\": true, \"items\": {\"type\": \"string\"}} | {\"type\": \"array\", \"minItems\": 1, \"items\": {\"type\": \"string\"}, \"description\": \"{uniqueItems: true}\"}",
      })
  void whatTheModeDoesNotTakeIsTold(String schema, String strict) {
    assertThat(StrictSchema.of(around(schema))).contains(around(strict));
    assertThat(errorsOfTheSdk(StrictSchema.of(around(schema)).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "true",
        "{\"enum\": [1, \"a\"]}",
        "{\"type\": [\"string\", \"integer\"]}",
        "{\"type\": \"array\"}",
        "{\"type\": \"array\", \"prefixItems\": [{\"type\": \"string\"}]}",
        "{\"type\": \"object\", \"additionalProperties\": false}",
        "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}",
        "{\"type\": \"object\", \"additionalProperties\": true, \"required\": [\"a\"], \"properties\": {\"a\": {\"type\": \"string\"}}}",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"string\"}}}",
        "{\"allOf\": [{\"type\": \"string\"}]}",
        "{\"anyOf\": [{\"type\": \"string\"}], \"minimum\": 3}",
        "{\"$ref\": \"#/$defs/nobody\"}",
        "{\"$ref\": \"https://example.org/s.json\"}",
      })
  void whatDoesNotFitIsNotStrict(String schema) {
    assertThat(StrictSchema.of(around(schema))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}",
        "{\"type\": \"object\"}",
        "{\"anyOf\": [{\"type\": \"object\"}]}",
        "{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"type\": \"object\"}}}",
      })
  void theRootIsAClosedObject(String schema) {
    assertThat(StrictSchema.of(Samples.parse(schema))).isEmpty();
  }

  @Test
  void aSchemaMayReferToItself() {
    ObjectNode tree =
        Samples.parse(
            """
            {"type": "object", "additionalProperties": false, "required": ["root"],
             "properties": {"root": {"$ref": "#/$defs/node"}},
             "$defs": {"node": {"type": "object", "additionalProperties": false,
               "required": ["children"],
               "properties": {"children": {"type": "array", "items": {"$ref": "#/$defs/node"}}}}}}
            """);

    assertThat(StrictSchema.of(tree)).contains(tree);
    assertThat(errorsOfTheSdk(tree)).isEmpty();
  }

  @Test
  void aSchemaThatIsTooLargeIsNotStrict() {
    String choices =
        IntStream.range(0, 1001).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
    String deep = "{\"type\": \"string\"}";
    for (int i = 0; i < 10; i++) {
      deep = around(deep).toString();
    }

    assertThat(StrictSchema.of(around("{\"enum\": [" + choices + "]}"))).isEmpty();
    assertThat(StrictSchema.of(around(deep))).isEmpty();
  }

  @Test
  void theAskersSchemaStaysAsItWas() {
    ObjectNode schema = around("{\"$ref\": \"#/$defs/d\", \"description\": \"x\"}");
    String before = schema.toString();

    assertThat(StrictSchema.of(schema)).isPresent();
    assertThat(schema.toString()).isEqualTo(before);
  }

  /// What the vendor's own SDK has against a schema, which it wants to have a `$schema`.
  private static Iterable<String> errorsOfTheSdk(ObjectNode schema) {
    ObjectNode dated = Json.object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
    dated.setAll(schema);
    try {
      return JsonSchemaValidator.Companion.create()
          .validate(new ObjectMapper().readTree(dated.toString()))
          .errors();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

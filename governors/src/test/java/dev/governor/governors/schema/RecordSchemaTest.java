package dev.governor.governors.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordSchemaTest {

  private static final JsonNode SCHEMA = RecordSchema.of(Sample.class);

  private static JsonNode property(String name) {
    return SCHEMA.required("properties").required(name);
  }

  private static JsonNode json(String text) {
    return Json.parse(text);
  }

  @Test
  void nothingIsAdditionalAndEverythingRequiredInTheOrderOfTheComponents() {
    assertThat(SCHEMA.required("additionalProperties").booleanValue()).isFalse();
    assertThat(SCHEMA.required("properties").propertyNames())
        .containsExactly("schemaVersion", "name", "said", "share", "colour", "tags", "inner");
    assertThat(SCHEMA.required("required").valueStream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder(
            "schemaVersion", "name", "said", "share", "colour", "tags", "inner");
  }

  @Test
  void aTextHasItsBoundsItsFormAndItsMeaning() {
    assertThat(property("name"))
        .isEqualTo(
            json(
                """
                {"type":"string","description":"What it is called.","minLength":3,"maxLength":5,
                 "pattern":"^[a-z]+$"}
                """));
  }

  @Test
  void aNumberHasItsBounds() {
    assertThat(property("share").required("minimum").decimalValue()).isEqualByComparingTo("0");
    assertThat(property("share").required("maximum").decimalValue()).isEqualByComparingTo("0.5");
  }

  @Test
  void anEnumIsWhatItIsWrittenAs() {
    assertThat(property("colour").required("enum").valueStream().map(JsonNode::stringValue))
        .containsExactly("dark_red", "blue");
  }

  @Test
  void theBoundsOfAListsTextsStandAtTheTexts() {
    assertThat(property("tags"))
        .isEqualTo(
            json(
                """
                {"type":"array","description":"Short words.","minItems":1,"maxItems":2,
                 "items":{"type":"string","minLength":2,"maxLength":4}}
                """));
  }
}

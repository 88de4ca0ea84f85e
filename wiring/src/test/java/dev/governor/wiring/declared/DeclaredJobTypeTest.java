package dev.governor.wiring.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DeclaredJobTypeTest {

  private static final BatchJobType ID = new BatchJobType("taglines");
  private static final JsonNode LAMP = Json.parse("{\"sku\":\"L1\",\"name\":\"Lamp <&>\"}");

  private static DeclaredJobType type(String user) {
    return DeclaredJobType.of(
        new Declaration(
            ID, "Be brief.", user, Json.object().put("type", "object"), Optional.of("sku")));
  }

  private static String render(String user, String item) {
    return type(user).prompt(Json.parse(item)).user();
  }

  @Test
  void anItemFillsTheTemplateAndNothingIsEscaped() {
    DeclaredJobType type = type("Product {{name}}.");

    assertThat(type.split(LAMP)).containsExactly(LAMP);
    assertThat(type.prompt(LAMP).system()).isEqualTo("Be brief.");
    assertThat(type.prompt(LAMP).user()).isEqualTo("Product Lamp <&>.");
    assertThat(type.keyOf(LAMP)).isEqualTo("L1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{{a}}        | {\"a\":5}                      | 5",
        "{{a}}        | {\"a\":1.50}                   | 1.5",
        "{{a}}        | {\"a\":1e3}                    | 1000",
        "{{a}}        | {\"a\":true}                   | true",
        "{{a}}        | {\"a\":{\"b\":[1,\"x\"]}}      | {\"b\":[1,\"x\"]}",
        "{{a.b.c}}    | {\"a\":{\"b\":{\"c\":7}}}      | 7",
        "{{a.b}}      | {\"a.b\":8}                    | 8",
        "{{#a}}<{{.}}>{{/a}}          | {\"a\":[1,\"x\"]}          | <1><x>",
        "{{#a}}{{n}}{{^-last}}, {{/-last}}{{/a}} | {\"a\":[{\"n\":1},{\"n\":2}]} | 1, 2",
        "{{#a}}{{n}}{{/a}}            | {\"a\":{\"n\":3}}          | 3",
        "{{#a}}yes{{/a}}{{^a}}no{{/a}} | {\"a\":true}              | yes",
        "{{#a}}yes{{/a}}{{^a}}no{{/a}} | {\"a\":false}             | no",
        "{{#a}}yes{{/a}}{{^a}}no{{/a}} | {\"a\":null}              | no",
        "{{#a}}yes{{/a}}{{^a}}no{{/a}} | {\"a\":\"\"}              | no",
        "{{#a}}yes{{/a}}{{^a}}no{{/a}} | {\"a\":[]}                | no",
        "{{#a}}yes{{/a}}{{^a}}no{{/a}} | {\"b\":1}                 | no",
        "{{#a}}{{a}}{{/a}}            | {\"a\":\"x\"}              | x",
        "{{{a}}}{{&a}}                | {\"a\":\"<\"}              | <<",
        "{{.}}                        | {\"a\":1}                  | {\"a\":1}",
        "{{! a remark }}x             | {}                         | x",
      })
  void valuesAreRenderedPlainly(String template, String item, String text) {
    assertThat(render(template, item)).isEqualTo(text);
  }

  @Test
  void aNumberTooLargeToKeepIsRefused() {
    assertThatThrownBy(() -> render("{{a}}", "{\"a\":1e400}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("larger than can be kept");
  }

  @Test
  void aNumberTooLongToWriteOutKeepsItsExponent() {
    assertThat(render("{{a}}", "{\"a\":1e300}")).isEqualTo("1E+300");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{{nme}}                | nme",
        "{{name}} {{maker.town}} | maker.town",
        "{{name.length}}        | name.length",
        "{{gone}}               | gone",
        "{{#tags}}{{x}}{{/tags}} | x",
      })
  void aVariableThatAnItemLacksIsFoundAtIntake(String template, String variable) {
    JsonNode row = Json.parse("{\"sku\":1,\"name\":\"Lamp\",\"tags\":[1],\"gone\":null}");

    assertThatThrownBy(() -> type(template).split(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "has no value for '"
                + variable
                + "', which the prompt asks for; it has sku, name, tags, gone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"name\":1}           | has no field 'sku', which item_key names; it has name",
        "{}                     | has no field 'sku', which item_key names; it has no fields at all",
        "[1]                    | has no field 'sku', which item_key names; it is a list, not an object with fields",
        "{\"sku\":null}         | the field 'sku', which item_key names, must be text or a number, was null",
        "{\"sku\":[1]}          | the field 'sku', which item_key names, must be text or a number, was a list",
        "{\"sku\":\" \"}        | the field 'sku', which item_key names, is blank",
      })
  void anItemWithoutItsKeyIsRefused(String row, String sentence) {
    assertThatThrownBy(() -> type("Hello").split(Json.parse(row)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void withoutAKeyThePositionNamesTheItem() {
    Declaration declaration =
        new Declaration(ID, "", "Hi", Json.object().put("type", "object"), Optional.empty());

    assertThat(DeclaredJobType.of(declaration).keyOf(LAMP)).isEmpty();
  }

  @Test
  void aDefinitionMakesTheSameTypeAgain() {
    DeclaredJobType type = type("Product {{name}}.");
    DeclaredJobType again = DeclaredJobType.of(ID, type.definition());

    assertThat(again.definition()).isEqualTo(type.definition());
    assertThat(again.promptTemplate()).isEqualTo(type.promptTemplate());
    assertThat(again.keyOf(LAMP)).isEqualTo("L1");
  }

  @Test
  void aDefinitionMeetsTheSameChecks() {
    ObjectNode definition = type("x").definition();
    definition.putObject("output_schema").put("type", "array");

    assertThatThrownBy(() -> DeclaredJobType.of(ID, definition))
        .hasMessage(
            "output_schema must have `type: object`: an answer is an object with named fields");
    assertThatThrownBy(() -> DeclaredJobType.of(ID, Json.object()))
        .hasMessage("The stored definition of the job type taglines has no output_schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{{a           | is not a template: there is a {{ without its }}",
        "{{#a}}        | is not a template: Section missing close tag 'a' (line 1 of the text)",
        "{{> other}}   | must not include other templates with {{> }}",
      })
  void aTemplateThatIsNoneIsAFlaw(String template, String rule) {
    assertThatThrownBy(() -> type(template)).hasMessage("prompt.user " + rule);
  }

  @Test
  void whatTheCallerDoesToTheSchemaLaterChangesNothing() {
    ObjectNode schema = Json.object().put("type", "object");
    DeclaredJobType type =
        DeclaredJobType.of(new Declaration(ID, "", "Hi", schema, Optional.empty()));
    schema.put("type", "array");

    assertThat(type.answerSchema()).isEqualTo(Json.object().put("type", "object"));
  }
}

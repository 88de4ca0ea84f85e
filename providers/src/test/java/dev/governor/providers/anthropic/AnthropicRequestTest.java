package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Sampling;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AnthropicRequestTest {

  private final ModelRequest question = Samples.question(Samples.NEW);

  @Test
  void aQuestionIsAskedBySchemaWithoutATemperatureWhereTheModelTakesNone() {
    JsonNode body = AnthropicRequest.body(question, Samples.model(Samples.NEW));

    assertThat(body)
        .isEqualTo(
            Json.parse(
                """
                {"model": "claude-sonnet-5-5", "max_tokens": 1000,
                 "system": [{"type": "text", "text": "%s", "cache_control": {"type": "ephemeral"}}],
                 "messages": [{"role": "user", "content": "Title thing 1."}],
                 "output_config": {"format": {"type": "json_schema", "schema": {
                   "type": "object", "additionalProperties": false, "required": ["title", "tags"],
                   "properties": {
                     "title": {"type": "string", "description": "{minLength: 5, maxLength: 120}"},
                     "tags": {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}, "minItems": 1,
                       "description": "{maxItems: 3}"}}}}}}
                """
                    .formatted("You title things. ".repeat(300))));
  }

  @Test
  void theTemperatureIsSentToModelsThatTakeItAndAtMostAsTheApiTakesIt() {
    ModelInfo old = Samples.model(Samples.OLD);
    assertThat(AnthropicRequest.body(question, old).path("temperature").doubleValue())
        .isEqualTo(0.7);
    assertThat(AnthropicRequest.body(with(new Sampling(10, 1.9)), old).path("temperature"))
        .isEqualTo(Json.tree(1.0));
    assertThat(ApiVersion.of(old).text()).isEqualTo("2023-06-01");
    assertThat(ApiVersion.of(Samples.model(Samples.NEW)).text()).isEqualTo("2026-10-21");
  }

  @Test
  void theIdIsSentForAnAliasAndNoMoreTokensAreAskedForThanTheModelGives() {
    JsonNode body =
        AnthropicRequest.body(with(new Sampling(2_000_000, 0.7)), Samples.model("claude-sonnet"));
    assertThat(body.path("model").stringValue()).isEqualTo("claude-sonnet-5-5");
    assertThat(body.path("max_tokens").intValue()).isEqualTo(128_000);
  }

  @Test
  void theTurnsOfARepairKeepTheirRolesAndTheirOrder() {
    ModelRequest repair =
        question.withConversation(
            Conversation.of("Rules", "Ask").followedBy("{}", "title is missing"));
    assertThat(AnthropicRequest.body(repair, Samples.model(Samples.NEW)).path("messages"))
        .isEqualTo(
            Json.parse(
                """
                [{"role": "user", "content": "Ask"}, {"role": "assistant", "content": "{}"},
                 {"role": "user", "content": "title is missing"}]
                """));
  }

  @Test
  void aSystemTextThatIsCertainlyTooShortIsNotMarkedForTheCacheAndAnEmptyOneIsNotSent() {
    ModelInfo model = Samples.model(Samples.OLD);
    JsonNode shorter =
        AnthropicRequest.body(question.withConversation(Conversation.of("Rules", "Ask")), model);
    assertThat(shorter.path("system").path(0).has("cache_control")).isFalse();
    JsonNode none =
        AnthropicRequest.body(question.withConversation(Conversation.of(" ", "Ask")), model);
    assertThat(none.has("system")).isFalse();
  }

  @Test
  void aSchemaThatNoModeTakesIsWrittenIntoTheSystemText() {
    ObjectNode recursive =
        (ObjectNode)
            Json.parse(
                """
                {"type": "object", "properties": {"next": {"$ref": "#/$defs/node"}},
                 "$defs": {"node": {"type": "object",
                   "properties": {"next": {"$ref": "#/$defs/node"}}}}}
                """);
    ModelRequest request =
        new ModelRequest(
            question.id(),
            question.jobType(),
            question.model(),
            question.conversation(),
            recursive,
            question.sampling(),
            question.facts());
    JsonNode body = AnthropicRequest.body(request, Samples.model(Samples.NEW));

    assertThat(body.has("output_config")).isFalse();
    assertThat(body.path("system").path(0).path("text").stringValue())
        .startsWith("You title things.")
        .contains("one JSON object and nothing else")
        .endsWith(Json.write(recursive));
  }

  private ModelRequest with(Sampling sampling) {
    return new ModelRequest(
        question.id(),
        question.jobType(),
        question.model(),
        question.conversation(),
        question.schema(),
        sampling,
        question.facts());
  }
}

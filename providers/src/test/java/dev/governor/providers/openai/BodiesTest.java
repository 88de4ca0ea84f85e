package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BodiesTest {

  private static final ApiShape CHAT = new ChatShape("max_tokens");
  private static final ApiShape VENDORS_CHAT = new ChatShape("max_completion_tokens");
  private static final ApiShape RESPONSES = new ResponsesShape();
  private static final Questions ELSEWHERE = new Questions(SchemaMode.NATIVE, false);
  private static final Questions AT_VENDOR = new Questions(SchemaMode.NATIVE, true);
  private static final Optional<ModelInfo> UNKNOWN = Optional.empty();

  private static ObjectNode body(ApiShape shape, Questions questions, Optional<ModelInfo> info) {
    return shape.body(questions.of(Samples.request(), info));
  }

  private static Optional<ModelInfo> known(boolean takesTemperature, boolean hasSchemaMode) {
    return Optional.of(Samples.model(takesTemperature, hasSchemaMode));
  }

  @Test
  void chatElsewhere() {
    assertThat(body(CHAT, ELSEWHERE, UNKNOWN))
        .isEqualTo(
            Samples.parse(
                """
                {"model": "some-model",
                 "messages": [
                   {"role": "system", "content": "You title things."},
                   {"role": "user", "content": "Title a lamp."},
                   {"role": "assistant", "content": "{\\"title\\":3}"},
                   {"role": "user", "content": "title must be a string"}],
                 "max_tokens": 1000, "temperature": 0.7,
                 "response_format": {"type": "json_schema",
                   "json_schema": {"name": "TITLES", "schema": %s, "strict": true}}}
                """
                    .formatted(Samples.strictSchema())));
  }

  @Test
  void responsesAtTheVendor() {
    ObjectNode body = body(RESPONSES, AT_VENDOR, known(false, true));

    assertThat(body.remove("prompt_cache_key").stringValue()).matches("[0-9a-f]{32}");
    assertThat(body)
        .isEqualTo(
            Samples.parse(
                """
                {"model": "some-model-1",
                 "instructions": "You title things.",
                 "input": [
                   {"type": "message", "role": "user", "content": "Title a lamp."},
                   {"type": "message", "role": "assistant", "content": "{\\"title\\":3}"},
                   {"type": "message", "role": "user", "content": "title must be a string"}],
                 "max_output_tokens": 1000,
                 "text": {"format": {"type": "json_schema",
                   "name": "TITLES", "schema": %s, "strict": true}},
                 "store": false}
                """
                    .formatted(Samples.strictSchema())));
  }

  @Test
  void theVendorsChatCallsTheLimitByItsNewerName() {
    ObjectNode body = body(VENDORS_CHAT, AT_VENDOR, known(true, true));

    assertThat(body.has("max_tokens")).isFalse();
    assertThat(body.path("max_completion_tokens").intValue()).isEqualTo(1000);
    assertThat(body.path("temperature").doubleValue()).isEqualTo(0.7);
    assertThat(body.path("store").isMissingNode()).isTrue();
  }

  @Test
  void whatAJobSharesComesFirstSoThatItCanBeCached() {
    assertThat(body(CHAT, ELSEWHERE, UNKNOWN).toString())
        .startsWith("{\"model\":\"some-model\",\"messages\":[{\"role\":\"system\"");
    assertThat(body(RESPONSES, ELSEWHERE, UNKNOWN).toString())
        .startsWith("{\"model\":\"some-model\",\"instructions\":\"You title things.\"");
  }

  @Test
  void theSameJobHasTheSameCacheKeyAndAnotherSystemTextAnother() {
    ModelRequest other =
        Samples.request().withConversation(Conversation.of("You rhyme.", "Title a lamp."));

    Question first = AT_VENDOR.of(Samples.request(), UNKNOWN);
    Question second = AT_VENDOR.of(other, UNKNOWN);

    assertThat(second.cacheKey()).isPresent().isNotEqualTo(first.cacheKey());
    assertThat(AT_VENDOR.of(Samples.request().withAttempt(9), UNKNOWN).cacheKey())
        .isEqualTo(first.cacheKey());
  }

  @Test
  void aModelWithoutASchemaModeIsToldTheSchema() {
    for (ApiShape shape : new ApiShape[] {CHAT, RESPONSES}) {
      ObjectNode body = body(shape, AT_VENDOR, known(true, false));

      assertThat(body.has("response_format") || body.has("text")).isFalse();
      assertThat(body.toString())
          .contains("You title things.\\n\\nAnswer with one JSON document")
          .contains("\\\"maxLength\\\":120");
    }
  }

  @Test
  void theModeSaysWhoIsToldTheSchema() {
    ObjectNode told = body(CHAT, new Questions(SchemaMode.INSTRUCTION, false), UNKNOWN);
    ObjectNode both = body(CHAT, new Questions(SchemaMode.BOTH, false), UNKNOWN);

    assertThat(told.has("response_format")).isFalse();
    assertThat(told.toString()).contains("Answer with one JSON document");
    assertThat(both.has("response_format")).isTrue();
    assertThat(both.toString()).contains("Answer with one JSON document");
  }

  @Test
  void aSchemaThatIsNoObjectIsTold() {
    ModelRequest list =
        new ModelRequest(
            Samples.request().id(),
            "A type: with (odd) letters",
            "m",
            Conversation.of("", "List."),
            Samples.parse("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}"),
            Samples.request().sampling(),
            Samples.parse("{}"));

    ObjectNode body = CHAT.body(ELSEWHERE.of(list, UNKNOWN));

    assertThat(body.has("response_format")).isFalse();
    assertThat(body.path("messages").path(0).path("content").asString(""))
        .startsWith("Answer with one JSON document");
  }

  @Test
  void aSchemaOutsideTheStrictSubsetIsSentWhole() {
    ObjectNode open = Samples.parse("{\"type\":\"object\",\"additionalProperties\":true}");

    AnswerFormat format = AnswerFormat.of("A type: with (odd) letters", open);

    assertThat(format).isEqualTo(new AnswerFormat("A_type__with__odd__letters", open, false));
  }

  @Test
  void withoutASystemTextThereIsNoSystemMessage() {
    ModelRequest bare = Samples.request().withConversation(Conversation.of("", "Title a lamp."));

    assertThat(CHAT.body(ELSEWHERE.of(bare, UNKNOWN)).path("messages").size()).isEqualTo(1);
    assertThat(RESPONSES.body(ELSEWHERE.of(bare, UNKNOWN)).has("instructions")).isFalse();
  }
}

package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.PromptBound;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// What is sent has no more bytes than a budget holds back tokens for.
class BoundTest {

  /// @param schema one that grows on its way: each object is closed
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          claude-sonnet-5-5          | {"type":"object"}
          claude-sonnet-5-5          | {"type":"object","properties":{"a":{"type":"object"},"b":{"type":"object"},"c":{"type":"object","minProperties":1}}}
          claude-haiku-4-5           | {"type":"object","properties":{"a":{"type":"object"},"b":{"type":"string","pattern":"[a-z]+"}}}
          """)
  void noQuestionIsLongerThanItsBound(String model, String schema) {
    for (int objects : new int[] {1, 50}) {
      ModelRequest question = question(model, many(schema, objects));
      String body = Json.write(AnthropicRequest.body(question, Samples.model(model)));
      assertThat((long) body.getBytes(StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(PromptBound.tokens(question));
    }
  }

  private static ModelRequest question(String model, ObjectNode schema) {
    ModelRequest usual = Samples.question(model);
    return new ModelRequest(
            usual.id(),
            usual.jobType(),
            model,
            Conversation.of("Über alles.", "Größe"),
            schema,
            usual.sampling(),
            usual.facts())
        .withConversation(Conversation.of("Über", "Größe").followedBy("{}", "so nicht"));
  }

  private static ObjectNode many(String schema, int objects) {
    ObjectNode all = Json.object().put("type", "object");
    ObjectNode properties = all.putObject("properties");
    for (int i = 0; i < objects; i++) {
      properties.set("p" + i, Json.parse(schema));
    }
    return all;
  }
}

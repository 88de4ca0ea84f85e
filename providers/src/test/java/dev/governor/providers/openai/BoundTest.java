package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.PromptBound;
import dev.governor.api.provider.Sampling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/// What is sent has no more bytes than a budget holds back tokens for.
class BoundTest {

  @ParameterizedTest
  @EnumSource(SchemaMode.class)
  void noQuestionIsLongerThanItsBound(SchemaMode mode) {
    for (int objects : new int[] {0, 1, 50}) {
      ModelRequest request = request(objects);
      Question question = new Questions(mode, true).of(request, Optional.empty());
      for (ApiShape shape : List.of(new ChatShape("max_tokens"), new ResponsesShape())) {
        String body = Json.write(shape.body(question));
        assertThat((long) body.getBytes(StandardCharsets.UTF_8).length)
            .as("%s, %s, %d objects", mode, shape.name(), objects)
            .isLessThanOrEqualTo(PromptBound.tokens(request));
      }
    }
  }

  /// With a schema that grows on its way: each object is closed.
  private static ModelRequest request(int objects) {
    ObjectNode schema = Json.object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < objects; i++) {
      properties.putObject("p" + i).put("type", "object");
    }
    return new ModelRequest(
        new AttemptId("a", 1),
        "SOME_TYPE",
        "any-model",
        Conversation.of("Über", "Größe").followedBy("{}", "so nicht"),
        schema,
        new Sampling(1_000, 0.7),
        Json.object());
  }
}

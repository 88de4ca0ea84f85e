package dev.governor.simulator.openai;

import dev.governor.api.provider.ModelInfo;
import dev.governor.simulator.realtime.Fields;
import dev.governor.simulator.stage.Stage;
import dev.governor.simulator.stage.Trouble;
import dev.governor.simulator.stage.Trouble.Kind;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What both of OpenAI's ways of asking have in common.
final class OpenAiFields {

  private OpenAiFields() {}

  static Fields of(ObjectNode body) {
    return new Fields(
        body, "Missing required parameter: '%s'.", "Invalid value for '%s': expected %s.");
  }

  /// The model's name, if it can be asked so.
  static String model(Fields fields, Stage stage) {
    String model = fields.text("model");
    Optional<ModelInfo> known = stage.model(model);
    if (known.isPresent() && known.get().lifecycle() instanceof ModelInfo.Lifecycle.Retired) {
      throw Trouble.of(
              Kind.NOT_FOUND,
              "The model `" + model + "` does not exist or you do not have access to it.")
          .thrown();
    }
    double temperature = fields.body().path("temperature").asDouble(1);
    if (temperature < 0 || temperature > 2) {
      throw fields.wrong("temperature", "a number from 0 to 2");
    }
    if (temperature != 1 && known.isPresent() && !known.get().capacity().takesTemperature()) {
      throw Trouble.about("temperature", "Unsupported parameter: 'temperature' with this model.")
          .thrown();
    }
    if (fields.body().path("stream").asBoolean(false)) {
      throw fields.wrong("stream", "left out: in a batch, nothing is streamed");
    }
    return model;
  }

  /// A content's text, whether it is plain or in parts.
  static String text(JsonNode content) {
    return content.isArray()
        ? content
            .valueStream()
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining("\n"))
        : content.asString("");
  }
}

package dev.governor.simulator.anthropic;

import dev.governor.simulator.batch.ResultWriter;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// The lines of a Message Batch's results.
final class MessageLines implements ResultWriter {

  @Override
  public boolean isParted() {
    return false;
  }

  @Override
  public byte[] succeeded(String customId, byte[] answer, String requestId) {
    return line(
        customId,
        "succeeded",
        json -> {
          json.writeName("message");
          json.writeRawValue(new String(answer, StandardCharsets.UTF_8));
        });
  }

  @Override
  public byte[] errored(String customId, Trouble trouble, String requestId) {
    return line(
        customId,
        "errored",
        json -> {
          json.writeName("error");
          Anthropic.error(json, trouble, Optional.of(requestId));
        });
  }

  @Override
  public byte[] cancelled(String customId, String requestId) {
    return line(customId, "canceled", _ -> {});
  }

  @Override
  public byte[] expired(String customId, String requestId) {
    return line(customId, "expired", _ -> {});
  }

  private static byte[] line(String customId, String type, Consumer<JsonGenerator> rest) {
    return WireJson.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("custom_id", customId);
      json.writeName("result");
      json.writeStartObject();
      json.writeStringProperty("type", type);
      rest.accept(json);
      json.writeEndObject();
      json.writeEndObject();
    });
  }
}

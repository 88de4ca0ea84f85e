package dev.governor.simulator.openai;

import dev.governor.simulator.batch.ResultWriter;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Trouble;
import java.nio.charset.StandardCharsets;

/// The lines of a batch's output and error file.
final class BatchLines implements ResultWriter {

  @Override
  public boolean isParted() {
    return true;
  }

  @Override
  public byte[] succeeded(String customId, byte[] answer, String requestId) {
    return response(customId, 200, answer, requestId);
  }

  @Override
  public byte[] errored(String customId, Trouble trouble, String requestId) {
    byte[] body = WireJson.write(json -> OpenAi.error(json, trouble));
    return response(customId, OpenAi.status(trouble.kind()), body, requestId);
  }

  @Override
  public byte[] cancelled(String customId, String requestId) {
    return unrun(
        customId,
        requestId,
        "batch_cancelled",
        "This request could not be executed because the batch was cancelled.");
  }

  @Override
  public byte[] expired(String customId, String requestId) {
    return unrun(
        customId,
        requestId,
        "batch_expired",
        "This request could not be executed before the completion window expired.");
  }

  private static byte[] response(String customId, int status, byte[] body, String requestId) {
    return WireJson.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("id", "batch_" + requestId);
      json.writeStringProperty("custom_id", customId);
      json.writeName("response");
      json.writeStartObject();
      json.writeNumberProperty("status_code", status);
      json.writeStringProperty("request_id", requestId);
      json.writeName("body");
      json.writeRawValue(new String(body, StandardCharsets.UTF_8));
      json.writeEndObject();
      json.writeNullProperty("error");
      json.writeEndObject();
    });
  }

  private static byte[] unrun(String customId, String requestId, String code, String message) {
    return WireJson.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("id", "batch_" + requestId);
      json.writeStringProperty("custom_id", customId);
      json.writeNullProperty("response");
      json.writeName("error");
      json.writeStartObject();
      json.writeStringProperty("code", code);
      json.writeStringProperty("message", message);
      json.writeEndObject();
      json.writeEndObject();
    });
  }
}

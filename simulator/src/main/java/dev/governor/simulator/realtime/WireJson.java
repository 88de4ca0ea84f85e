package dev.governor.simulator.realtime;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as vendors read and write it: more lenient than Governor itself is.
public final class WireJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int USUAL = 1024;

  private WireJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// @throws tools.jackson.core.JacksonException if it is no JSON
  public static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  public static byte[] write(Consumer<JsonGenerator> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
      writer.accept(json);
    }
    return bytes.toByteArray();
  }
}

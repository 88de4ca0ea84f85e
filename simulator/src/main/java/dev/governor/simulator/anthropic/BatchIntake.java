package dev.governor.simulator.anthropic;

import dev.governor.simulator.http.Body;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Trouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Reads the body of a batch's creation as a stream, and lays its questions out a line each.
final class BatchIntake {

  private static final int MOST = 100_000;
  private static final Pattern CUSTOM_ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  private final Set<String> customIds = new HashSet<>();

  Set<String> customIds() {
    return customIds;
  }

  /// @param lines the file to write to
  void read(Body body, Path lines) {
    if (!(body instanceof Body.Spooled(Path file, _))) {
      throw Trouble.about("requests", "requests: Field required").thrown();
    }
    try (JsonParser json = WireJson.mapper().createParser(Files.newInputStream(file));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
      read(json, out);
    } catch (JacksonException e) {
      throw Trouble.of(Trouble.Kind.INVALID, "The request body is not valid JSON").thrown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (customIds.isEmpty()) {
      throw Trouble.about("requests", "requests: List should have at least 1 item").thrown();
    }
  }

  private void read(JsonParser json, OutputStream out) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw Trouble.about("requests", "requests: Field required").thrown();
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      if (!json.currentName().equals("requests")) {
        String name = json.currentName();
        throw Trouble.about(name, name + ": Extra inputs are not permitted").thrown();
      }
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw Trouble.about("requests", "requests: Input should be a valid array").thrown();
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        JsonNode request = json.readValueAsTree();
        check(request);
        out.write(WireJson.mapper().writeValueAsBytes(request));
        out.write('\n');
      }
    }
  }

  private void check(JsonNode request) {
    String path = "requests." + customIds.size();
    String customId = request.path("custom_id").asString("");
    if (!CUSTOM_ID.matcher(customId).matches()) {
      throw Trouble.about(
              path + ".custom_id",
              path + ".custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'")
          .thrown();
    }
    if (!request.path("params").isObject()) {
      throw Trouble.about(path + ".params", path + ".params: Field required").thrown();
    }
    if (!customIds.add(customId)) {
      throw Trouble.about(
              "requests",
              "requests: custom_id values must be unique; '%s' is repeated".formatted(customId))
          .thrown();
    }
    if (customIds.size() > MOST) {
      throw Trouble.about("requests", "requests: List should have at most 100000 items").thrown();
    }
  }
}

package dev.governor.simulator.openai;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A file as it was uploaded, or as a batch left it.
///
/// @param key whose it is
/// @param life until it expires
record StoredFile(
    String id,
    String key,
    Path path,
    long bytes,
    Instant created,
    Optional<Duration> life,
    String filename,
    String purpose) {

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("object", "file");
    json.writeNumberProperty("bytes", bytes);
    json.writeNumberProperty("created_at", created.getEpochSecond());
    if (life.isPresent()) {
      json.writeNumberProperty("expires_at", created.plus(life.get()).getEpochSecond());
    } else {
      json.writeNullProperty("expires_at");
    }
    json.writeStringProperty("filename", filename);
    json.writeStringProperty("purpose", purpose);
    json.writeStringProperty("status", "processed");
    json.writeNullProperty("status_details");
    json.writeEndObject();
  }
}

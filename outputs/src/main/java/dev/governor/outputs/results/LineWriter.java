package dev.governor.outputs.results;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.provider.Usage;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Writes requests that ended as lines of JSON. Nothing of a line depends on when it was written.
final class LineWriter implements AutoCloseable {

  private final JobId job;
  private final String metadata;
  private final JsonGenerator json;

  LineWriter(JobRecord job, OutputStream out) {
    this.job = job.id();
    this.metadata = Json.write(job.config().path("metadata").asObjectOpt().orElseGet(Json::object));
    // A writer, not the bare stream: it replaces half a surrogate pair, the bare stream refuses it.
    this.json =
        Json.mapper()
            .writer()
            .withRootValueSeparator("")
            .createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  void write(ResultRow row) {
    json.writeStartObject();
    json.writeStringProperty("request_id", RequestIds.of(job, row.key()));
    json.writeStringProperty("key", row.key());
    json.writeNumberProperty("index", row.index());
    writeEnding(row.ending());
    writeModel(row.model());
    json.writeNumberProperty("attempts", row.attempts());
    if (row.isCached()) {
      json.writeBooleanProperty("cached", true);
    }
    writeUsage(row.usage());
    writeCost(row.usd());
    json.writeName("metadata");
    json.writeRawValue(metadata);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeEnding(ResultRow.Ending ending) {
    switch (ending) {
      case ResultRow.Ending.Succeeded(String output) -> {
        json.writeName("output");
        json.writeRawValue(onOneLine(output));
      }
      case ResultRow.Ending.Failed(String cause, String message, String raw) -> {
        json.writeStringProperty("cause", cause);
        json.writeStringProperty("message", message);
        json.writeStringProperty("raw", raw);
      }
    }
  }

  private void writeModel(String model) {
    if (model.isEmpty()) {
      json.writeNullProperty("model");
    } else {
      json.writeStringProperty("model", model);
    }
  }

  private void writeUsage(Usage usage) {
    json.writeObjectPropertyStart("usage");
    json.writeNumberProperty("input", usage.input());
    json.writeNumberProperty("output", usage.output());
    json.writeNumberProperty("cache_read", usage.cacheRead());
    json.writeNumberProperty("cache_write", usage.cacheWrite());
    json.writeEndObject();
  }

  private void writeCost(Optional<BigDecimal> usd) {
    json.writeName("cost_usd");
    json.writeRawValue(usd.map(LineWriter::plain).orElse("null"));
  }

  /// Stored JSON as it is, without parsing it again: a line break in it can only stand between
  /// tokens, where a space does as well.
  static String onOneLine(String output) {
    return output.replace('\n', ' ').replace('\r', ' ');
  }

  /// Plain notation without trailing zeros: equal amounts are equal text, whatever their scale.
  static String plain(BigDecimal usd) {
    return usd.signum() == 0 ? "0" : usd.stripTrailingZeros().toPlainString();
  }

  /// Flushes; the stream below stays open for its owner.
  @Override
  public void close() {
    json.flush();
  }
}

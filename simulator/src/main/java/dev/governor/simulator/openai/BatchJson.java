package dev.governor.simulator.openai;

import dev.governor.api.provider.Usage;
import dev.governor.simulator.batch.Batch;
import dev.governor.simulator.batch.Batch.Phase;
import dev.governor.simulator.batch.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A batch as OpenAI tells it.
final class BatchJson {

  private static final Duration LIFE = Duration.ofHours(24);

  private final Batch<BatchDetails> batch;
  private final Instant now;
  private final String status;

  BatchJson(Batch<BatchDetails> batch, Instant now) {
    this.batch = batch;
    this.now = now;
    this.status = status();
  }

  private String status() {
    return switch (batch.phase(now)) {
      case CHECKING -> "validating";
      case FAILED -> "failed";
      case RUNNING -> "in_progress";
      case CANCELLING -> "cancelling";
      case ENDED -> {
        if (batch.cancelAsked().isPresent()) {
          yield "cancelled";
        }
        boolean isExpired = batch.results().map(r -> r.tally().expired() > 0).orElse(false);
        yield isExpired ? "expired" : "completed";
      }
    };
  }

  void write(JsonGenerator json) {
    BatchDetails details = batch.order().details();
    json.writeStartObject();
    json.writeStringProperty("id", batch.id());
    json.writeStringProperty("object", "batch");
    json.writeStringProperty("endpoint", details.endpoint());
    json.writeStringProperty("model", details.model());
    errors(json, details);
    json.writeStringProperty("input_file_id", details.inputFileId());
    json.writeStringProperty("completion_window", "24h");
    json.writeStringProperty("status", status);
    OpenAi.nullable(json, "output_file_id", BatchDetails.outputFile(batch));
    OpenAi.nullable(json, "error_file_id", BatchDetails.errorFile(batch));
    times(json);
    counts(json);
    usage(json, batch.results().map(Results::usage).orElse(Usage.NONE));
    json.writeName("metadata");
    json.writeTree(details.metadata());
    json.writeEndObject();
  }

  private void errors(JsonGenerator json, BatchDetails details) {
    if (!status.equals("failed")) {
      json.writeNullProperty("errors");
      return;
    }
    json.writeName("errors");
    json.writeStartObject();
    json.writeStringProperty("object", "list");
    json.writeName("data");
    json.writeStartArray();
    for (BatchInput.Flaw flaw : details.flaws()) {
      json.writeStartObject();
      json.writeStringProperty("code", flaw.code());
      json.writeStringProperty("message", flaw.message());
      json.writeNullProperty("param");
      if (flaw.line() > 0) {
        json.writeNumberProperty("line", flaw.line());
      } else {
        json.writeNullProperty("line");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void times(JsonGenerator json) {
    Instant checked = batch.checked();
    boolean hasFailed = status.equals("failed");
    boolean isRunning = !hasFailed && !now.isBefore(checked);
    Optional<Instant> end = batch.end().filter(_ -> batch.phase(now) == Phase.ENDED);
    time(json, "created_at", Optional.of(batch.created()));
    time(json, "in_progress_at", Optional.of(checked).filter(_ -> isRunning));
    time(json, "expires_at", Optional.of(batch.created().plus(LIFE)));
    time(json, "finalizing_at", end.filter(_ -> !status.equals("cancelled")));
    time(json, "completed_at", end.filter(_ -> status.equals("completed")));
    time(json, "failed_at", Optional.of(checked).filter(_ -> hasFailed));
    time(json, "expired_at", end.filter(_ -> status.equals("expired")));
    time(json, "cancelling_at", batch.cancelAsked());
    time(json, "cancelled_at", end.filter(_ -> status.equals("cancelled")));
  }

  private static void time(JsonGenerator json, String name, Optional<Instant> time) {
    if (time.isPresent()) {
      json.writeNumberProperty(name, time.get().getEpochSecond());
    } else {
      json.writeNullProperty(name);
    }
  }

  /// Live, unlike Anthropic's.
  private void counts(JsonGenerator json) {
    Optional<Results.Tally> tally = batch.results().map(Results::tally);
    boolean isKnown = !status.equals("validating") && !status.equals("failed");
    json.writeName("request_counts");
    json.writeStartObject();
    json.writeNumberProperty("total", isKnown ? batch.order().count() : 0);
    json.writeNumberProperty(
        "completed", tally.map(Results.Tally::succeeded).orElse(isKnown ? batch.done(now) : 0));
    json.writeNumberProperty("failed", tally.map(t -> t.total() - t.succeeded()).orElse(0));
    json.writeEndObject();
  }

  private static void usage(JsonGenerator json, Usage usage) {
    long input = usage.input() + usage.cacheRead();
    json.writeName("usage");
    json.writeStartObject();
    json.writeNumberProperty("input_tokens", input);
    json.writeName("input_tokens_details");
    json.writeStartObject();
    json.writeNumberProperty("cached_tokens", usage.cacheRead());
    json.writeEndObject();
    json.writeNumberProperty("output_tokens", usage.output());
    json.writeName("output_tokens_details");
    json.writeStartObject();
    json.writeNumberProperty("reasoning_tokens", 0);
    json.writeEndObject();
    json.writeNumberProperty("total_tokens", input + usage.output());
    json.writeEndObject();
  }
}

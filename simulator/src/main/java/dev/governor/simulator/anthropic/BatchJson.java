package dev.governor.simulator.anthropic;

import dev.governor.simulator.batch.Batch;
import dev.governor.simulator.batch.Batch.Phase;
import dev.governor.simulator.batch.Results.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// A Message Batch as it is told.
final class BatchJson {

  private static final Duration LIFE = Duration.ofHours(24);

  private BatchJson() {}

  static void write(JsonGenerator json, Batch<?> batch, Instant now, String host) {
    Phase phase = batch.phase(now);
    boolean hasEnded = phase == Phase.ENDED;
    json.writeStartObject();
    json.writeStringProperty("id", batch.id());
    json.writeStringProperty("type", "message_batch");
    json.writeStringProperty(
        "processing_status",
        switch (phase) {
          case CHECKING, FAILED, RUNNING -> "in_progress";
          case CANCELLING -> "canceling";
          case ENDED -> "ended";
        });
    counts(json, batch);
    json.writeStringProperty("created_at", batch.created().toString());
    json.writeStringProperty("expires_at", batch.created().plus(LIFE).toString());
    nullable(json, "ended_at", batch.end().filter(_ -> hasEnded).map(Instant::toString));
    nullable(json, "cancel_initiated_at", batch.cancelAsked().map(Instant::toString));
    json.writeNullProperty("archived_at");
    nullable(
        json,
        "results_url",
        Optional.of(host + "/v1/messages/batches/" + batch.id() + "/results")
            .filter(_ -> hasEnded));
    json.writeEndObject();
  }

  /// All but the first are zero until the whole batch has ended.
  private static void counts(JsonGenerator json, Batch<?> batch) {
    Tally tally = batch.results().map(results -> results.tally()).orElse(new Tally(0, 0, 0, 0));
    json.writeName("request_counts");
    json.writeStartObject();
    json.writeNumberProperty("processing", batch.order().count() - tally.total());
    json.writeNumberProperty("succeeded", tally.succeeded());
    json.writeNumberProperty("errored", tally.errored());
    json.writeNumberProperty("canceled", tally.cancelled());
    json.writeNumberProperty("expired", tally.expired());
    json.writeEndObject();
  }

  static void nullable(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}

package dev.governor.providers.anthropic;

import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.Outcome;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Where a batch stands, by its own words. Pure.
final class BatchStatus {

  private BatchStatus() {}

  static boolean isEnded(JsonNode batch) {
    return status(batch).equals("ended");
  }

  static BatchProgress progress(JsonNode batch) {
    String status = status(batch);
    return switch (status) {
      case "in_progress", "canceling" -> new BatchProgress.Working(done(batch));
      case "ended" -> new BatchProgress.Ended();
      default ->
          new BatchProgress.Failed(
              new Outcome.Unreachable("the batch has the unknown status '" + status + "'"));
    };
  }

  private static String status(JsonNode batch) {
    return batch.path("processing_status").asString("");
  }

  /// Zero until the whole batch has ended, at Anthropic; others that speak its protocol may tell.
  private static long done(JsonNode batch) {
    return Stream.of("succeeded", "errored", "canceled", "expired")
        .mapToLong(name -> batch.path("request_counts").path(name).asLong(0))
        .sum();
  }
}

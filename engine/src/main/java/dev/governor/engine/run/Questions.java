package dev.governor.engine.run;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchRequest;
import dev.governor.api.job.JobType;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.engine.call.Question;
import tools.jackson.databind.JsonNode;

/// Makes questions of claimed requests. Thread-safe.
record Questions<I, O>(BatchJobConfig<?, ?> config, JobType<I, O> type) {

  Question<I, O> of(ClaimedRequest claimed) {
    JsonNode stored = Json.parse(claimed.input());
    I item = type.restore(stored);
    String id = RequestIds.of(config.jobId(), claimed.key());
    BatchRequest request =
        new BatchRequest(
            id,
            config.jobType(),
            stored,
            config.metadata(),
            id,
            type.prompt(item),
            config,
            claimed.countedAttempts());
    return new Question<>(request, item, type, claimed.attempts(), claimed.past());
  }

  /// The system text of its prompt; empty where the type fails at it, which is found out when it is
  /// asked.
  String systemOf(ClaimedRequest claimed) {
    try {
      return type.prompt(type.restore(Json.parse(claimed.input()))).system();
    } catch (RuntimeException _) {
      return "";
    }
  }
}

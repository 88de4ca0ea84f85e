package dev.governor.providers.openai;

import dev.governor.api.provider.BatchSearch;
import dev.governor.api.provider.BatchTrace;
import dev.governor.api.provider.Outcome;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpResult.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Looks for a batch by the tag in its metadata, from the newest back to those that are older than
/// it can be.
record BatchFinder(OpenAiCalls calls, Answers answers) {

  private static final String PAGE = BatchWatch.BATCHES + "?limit=100";

  /// How far the provider's clock may be behind ours.
  private static final Duration SLACK = Duration.ofMinutes(10);

  BatchSearch find(BatchTrace trace) throws InterruptedException {
    String after = "";
    while (true) {
      switch (page(after)) {
        case Answers.Body.Unreadable(Outcome why) -> {
          return new BatchSearch.Failed(why);
        }
        case Answers.Body.Read(JsonNode page) when !page.path("data").isArray() -> {
          // What is no list says nothing of what is absent.
          return new BatchSearch.Failed(answers.stranger(BatchWatch.BATCHES));
        }
        case Answers.Body.Read(JsonNode page) -> {
          Optional<BatchSearch> verdict = verdict(page.path("data"), trace);
          if (verdict.isPresent()) {
            return verdict.get();
          }
          String last =
              page.path("data").path(page.path("data").size() - 1).path("id").asString("");
          if (last.isEmpty() || !page.path("has_more").asBoolean(false)) {
            return new BatchSearch.Absent();
          }
          if (last.equals(after)) {
            return new BatchSearch.Undecided("the provider's list of batches does not go on");
          }
          after = last;
        }
      }
    }
  }

  private Answers.Body page(String after) throws InterruptedException {
    return switch (calls.get(after.isEmpty() ? PAGE : PAGE + "&after=" + after)) {
      case Failed failed -> new Answers.Body.Unreadable(HttpOutcomes.of(failed));
      case Answered answer when !answer.isSuccess() ->
          new Answers.Body.Unreadable(answers.failure(answer, ""));
      case Answered answer -> answers.json(answer);
    };
  }

  /// @return empty if older ones must be looked at
  private static Optional<BatchSearch> verdict(JsonNode batches, BatchTrace trace) {
    Instant oldest = trace.sentAt().minus(SLACK);
    for (JsonNode batch : batches) {
      String id = batch.path("id").asString("");
      String tag = batch.path("metadata").path(BatchMaker.TAG).asString("");
      if (tag.equals(trace.tag()) && !trace.known().contains(id)) {
        return Optional.of(new BatchSearch.Found(id));
      }
      JsonNode created = batch.path("created_at");
      if (created.isNumber() && Instant.ofEpochSecond(created.asLong(0)).isBefore(oldest)) {
        return Optional.of(new BatchSearch.Absent());
      }
    }
    return Optional.empty();
  }
}

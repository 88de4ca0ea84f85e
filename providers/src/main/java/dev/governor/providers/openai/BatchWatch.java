package dev.governor.providers.openai;

import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.Outcome;
import dev.governor.providers.http.HttpBody;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpResult.Failed;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Looks at a batch, and stops one.
record BatchWatch(OpenAiCalls calls, Answers answers) {

  static final String BATCHES = "batches";

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  BatchProgress look(String batchId) throws InterruptedException {
    return switch (object(batchId)) {
      case Found.It(JsonNode batch) -> progress(batch);
      case Found.Missing _ -> new BatchProgress.Missing();
      case Found.Not(Outcome why) -> new BatchProgress.Failed(why);
    };
  }

  /// The batch as the provider describes it.
  Found object(String batchId) throws InterruptedException {
    return switch (calls.get(BATCHES + "/" + batchId)) {
      case Failed failed -> new Found.Not(HttpOutcomes.of(failed));
      case Answered answer when answer.isSuccess() ->
          switch (answers.json(answer)) {
            case Answers.Body.Read(JsonNode batch) ->
                batch.path("status").isString()
                    ? new Found.It(batch)
                    : new Found.Not(answers.stranger(BATCHES));
            case Answers.Body.Unreadable(Outcome why) -> new Found.Not(why);
          };
      case Answered answer when isMissing(answer) -> new Found.Missing();
      case Answered answer -> new Found.Not(answers.failure(answer, ""));
    };
  }

  /// A page for people with this status is some other server's.
  boolean isMissing(Answered answer) {
    return answer.status() == NOT_FOUND && HttpOutcomes.notAnApi(answer, answers.where()).isEmpty();
  }

  private static BatchProgress progress(JsonNode batch) {
    return switch (batch.path("status").asString("")) {
      case "completed", "expired", "cancelled" -> new BatchProgress.Ended();
      case "failed" -> new BatchProgress.Invalid(errors(batch));
      default -> {
        JsonNode counts = batch.path("request_counts");
        yield new BatchProgress.Working(
            counts.path("completed").asLong(0) + counts.path("failed").asLong(0));
      }
    };
  }

  private static String errors(JsonNode batch) {
    JsonNode errors = batch.path("errors").path("data");
    if (errors.isEmpty()) {
      return "the provider refused the batch and gave no reason";
    }
    JsonNode first = errors.path(0);
    String where =
        first.path("line").isNumber() ? "line " + first.path("line").asLong(0) + ": " : "";
    String more = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
    return where + WireError.of(first).sentence() + more;
  }

  Optional<Outcome> cancel(String batchId) throws InterruptedException {
    return switch (calls.post(BATCHES + "/" + batchId + "/cancel", HttpBody.NONE)) {
      case Failed failed -> Optional.of(HttpOutcomes.of(failed));
      case Answered answer when answer.isSuccess() -> Optional.empty();
      case Answered answer when answer.status() == CONFLICT -> Optional.empty();
      case Answered answer when answer.status() == BAD_REQUEST && hasEnded(batchId) ->
          Optional.empty();
      case Answered answer when isMissing(answer) ->
          Optional.of(new Outcome.Unreachable("the provider does not know the batch " + batchId));
      case Answered answer -> Optional.of(answers.failure(answer, ""));
    };
  }

  private boolean hasEnded(String batchId) throws InterruptedException {
    return switch (look(batchId)) {
      case BatchProgress.Ended _, BatchProgress.Invalid _ -> true;
      case BatchProgress.Working _, BatchProgress.Missing _, BatchProgress.Failed _ -> false;
    };
  }

  /// What came of asking for a batch.
  sealed interface Found {
    record It(JsonNode batch) implements Found {}

    record Missing() implements Found {}

    record Not(Outcome why) implements Found {}
  }
}

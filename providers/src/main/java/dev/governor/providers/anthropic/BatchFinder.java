package dev.governor.providers.anthropic;

import dev.governor.api.provider.BatchSearch;
import dev.governor.api.provider.BatchTrace;
import dev.governor.api.time.Time;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpTransport;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/// Looks for a batch of unknown fate. A batch carries no name of ours, so it is told by when it was
/// created, by how many requests it has, and, once it has ended, by the ids in its results.
record BatchFinder(AnthropicApi api, AnthropicReply replies, HttpTransport transport, Time time) {

  private static final int PAGE = 100;

  /// How far the vendor's clock may be from ours.
  private static final Duration SKEW = Duration.ofMinutes(10);

  BatchSearch find(BatchTrace trace) throws InterruptedException {
    List<JsonNode> candidates = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      HttpResult result = transport.send(api.listBatches(PAGE, after));
      Optional<JsonNode> page = page(result);
      if (page.isEmpty()) {
        return new BatchSearch.Failed(replies.failure(result, time.now()));
      }
      page.get()
          .path("data")
          .valueStream()
          .filter(batch -> isCandidate(batch, trace))
          .forEach(candidates::add);
      after = next(page.get(), trace);
    } while (after.isPresent());
    return choose(candidates, trace);
  }

  private static Optional<JsonNode> page(HttpResult result) {
    return result instanceof Answered answer && answer.isSuccess()
        ? AnthropicReply.json(answer).filter(json -> json.path("data").isArray())
        : Optional.empty();
  }

  /// The last id of a page, if an older page can hold the batch.
  private static Optional<String> next(JsonNode page, BatchTrace trace) {
    JsonNode batches = page.path("data");
    boolean isOver =
        batches.isEmpty()
            || !page.path("has_more").asBoolean(false)
            || isTooOld(batches.get(batches.size() - 1), trace);
    return isOver
        ? Optional.empty()
        : Optional.of(page.path("last_id").asString("")).filter(id -> !id.isEmpty());
  }

  private static boolean isCandidate(JsonNode batch, BatchTrace trace) {
    return batch.path("id").isString()
        && !trace.known().contains(batch.path("id").stringValue())
        && !isTooOld(batch, trace)
        && requests(batch) == trace.count();
  }

  /// Until a batch has ended, all its requests count as processing.
  private static long requests(JsonNode batch) {
    return batch.path("request_counts").valueStream().mapToLong(count -> count.asLong(0)).sum();
  }

  private static boolean isTooOld(JsonNode batch, BatchTrace trace) {
    try {
      Instant created = OffsetDateTime.parse(batch.path("created_at").asString("")).toInstant();
      return created.isBefore(trace.sentAt().minus(SKEW));
    } catch (DateTimeException _) {
      return false;
    }
  }

  private BatchSearch choose(List<JsonNode> candidates, BatchTrace trace)
      throws InterruptedException {
    List<String> undecided = new ArrayList<>();
    for (JsonNode batch : candidates) {
      String id = batch.path("id").stringValue();
      if (!BatchStatus.isEnded(batch)) {
        undecided.add(id);
        continue;
      }
      AtomicReference<String> first = new AtomicReference<>("");
      HttpResult result =
          transport.streamWhile(
              api.results(id),
              line -> {
                first.set(line);
                return false;
              });
      if (!(result instanceof Answered answer)) {
        return new BatchSearch.Failed(replies.failure(result, time.now()));
      }
      Optional<ResultLine> line = ResultLine.parse(first.get());
      if (!answer.isSuccess() || line.isEmpty()) {
        undecided.add(id);
      } else if (trace.isOurs().test(line.get().customId())) {
        return new BatchSearch.Found(id);
      }
    }
    return undecided.isEmpty()
        ? new BatchSearch.Absent()
        : new BatchSearch.Undecided(
            "%s may be it, and its results cannot be read yet"
                .formatted(String.join(" or ", undecided)));
  }
}

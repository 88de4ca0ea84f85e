package dev.governor.engine.recall;

import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Responses;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.engine.call.Inquiry;
import dev.governor.engine.call.Recall;
import dev.governor.engine.call.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/// The answers that the journal knows, and the questions that are being asked by any job of this
/// process: each is asked by one request, for whose answer the others wait. Thread-safe.
public final class ResponseCache {

  /// What a model answered longer ago, it might not answer today.
  private static final Duration KEPT = Duration.ofDays(30);

  /// At two kilobytes each, a gigabyte.
  private static final long MOST = 500_000;

  private final Responses responses;

  /// By question, what its answer will be; empty if it gets no good one.
  private final Map<QuestionKey, CompletableFuture<Optional<Reply>>> asked =
      new ConcurrentHashMap<>();

  public ResponseCache(Responses responses) {
    this.responses = responses;
  }

  /// The cache for questions of one job.
  ///
  /// @param keys tells what a question is kept under
  public Recall of(Function<ModelRequest, QuestionKey> keys) {
    return new Recall() {
      @Override
      public Inquiry inquire(ModelRequest question, Turn turn) throws InterruptedException {
        return ResponseCache.this.inquire(keys.apply(question), turn);
      }

      @Override
      public Inquiry lookUp(ModelRequest question) {
        QuestionKey key = keys.apply(question);
        return new Looked(key, find(key));
      }
    };
  }

  /// Forgets what is too old, and what is too much.
  public void trim(Instant now) {
    responses.trim(now.minus(KEPT), MOST);
  }

  private Inquiry inquire(QuestionKey key, Turn turn) throws InterruptedException {
    CompletableFuture<Optional<Reply>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<Reply>> others = asked.putIfAbsent(key, mine);
    if (others != null) {
      if (!others.isDone()) {
        turn.await(() -> awaitEnd(others));
      }
      // If that one got none, each that waited asks for itself: what failed once may fail again,
      // and they must not fail one after the other.
      return new Looked(key, others.join());
    }
    Asking asking = new Asking(key, mine);
    boolean isFound = false;
    try {
      asking.known = find(key);
      isFound = true;
    } finally {
      if (!isFound) {
        asking.close();
      }
    }
    return asking;
  }

  private static void awaitEnd(CompletableFuture<?> answer) throws InterruptedException {
    try {
      answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an inquiry never ends exceptionally", e);
    }
  }

  private Optional<Reply> find(QuestionKey key) {
    return responses
        .find(key)
        .map(known -> new Reply(known.text(), known.model(), Usage.NONE, Cost.FREE));
  }

  /// One that nobody waits for.
  private record Looked(QuestionKey key, Optional<Reply> known) implements Inquiry {

    @Override
    public Optional<QuestionKey> question() {
      return Optional.of(key);
    }

    @Override
    public void answered(Reply reply, CompletionStage<Void> durable) {}

    @Override
    public void close() {}
  }

  /// One that others may wait for.
  private final class Asking implements Inquiry {

    private final QuestionKey key;
    private final CompletableFuture<Optional<Reply>> answer;
    private Optional<Reply> known = Optional.empty();

    Asking(QuestionKey key, CompletableFuture<Optional<Reply>> answer) {
      this.key = key;
      this.answer = answer;
    }

    @Override
    public Optional<Reply> known() {
      return known;
    }

    @Override
    public Optional<QuestionKey> question() {
      return Optional.of(key);
    }

    @Override
    public void answered(Reply reply, CompletionStage<Void> durable) {
      Reply free = new Reply(reply.text(), reply.model(), Usage.NONE, Cost.FREE);
      answer.complete(Optional.of(free));
      // Until the journal has it, whoever comes next finds it here.
      durable.whenComplete((_, _) -> asked.remove(key, answer));
    }

    @Override
    public void close() {
      if (answer.complete(known)) {
        asked.remove(key, answer);
      }
    }
  }
}

package dev.governor.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.Json;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HedgedAttemptTest {

  private static final Outcome GOOD =
      new Outcome.Succeeded(new Reply("{}", "m", Usage.NONE, Cost.FREE));
  private static final Outcome BAD = new Outcome.Unreachable("reset");
  private static final Duration USUAL = Duration.ofMillis(10);

  private final ManualTime time = new ManualTime();
  private final Hedging hedging = new Hedging(10, time);

  /// What happened, in order.
  private final List<String> trace = Collections.synchronizedList(new ArrayList<>());

  /// What an attempt comes to, by its number.
  private final List<CompletableFuture<Outcome>> answers =
      List.of(new CompletableFuture<>(), new CompletableFuture<>());

  private final Map<Integer, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();

  private Thread sender = Thread.currentThread();

  private void measured(int answers) {
    for (int i = 0; i < answers; i++) {
      hedging.asked();
      hedging.answeredAfter(USUAL.toNanos());
    }
  }

  private CompletableFuture<Void> asked(int number) {
    return asked.computeIfAbsent(number, _ -> new CompletableFuture<>());
  }

  private CompletableFuture<Sent> send() {
    HedgedAttempt attempt =
        new HedgedAttempt(
            hedging,
            this::answer,
            outcome -> new Judged(outcome, ""),
            new TracingLedger(),
            new FreeTurn(),
            (number, judged) -> trace.add("accepted " + number));
    CompletableFuture<Sent> sent = new CompletableFuture<>();
    sender =
        Thread.ofVirtual()
            .start(() -> {
              try {
                sent.complete(attempt.send(question(), 1));
              } catch (InterruptedException | RuntimeException e) {
                sent.completeExceptionally(e);
              }
            });
    return sent;
  }

  private Outcome answer(ModelRequest request, Ledger ledger, Turn turn, Signals signals)
      throws InterruptedException {
    int number = request.id().number();
    turn.beginSending();
    try {
      ledger.intend(number, Reservation.NONE);
      asked(number).complete(null);
      return answers.get(number - 1).join();
    } finally {
      turn.endSending();
    }
  }

  private static ModelRequest question() {
    return new ModelRequest(
        new AttemptId("id", 1),
        "type",
        "model",
        Conversation.of("system", "user"),
        Json.object(),
        new Sampling(10, 0),
        Json.object());
  }

  private CompletableFuture<Sent> withTwoOpen() throws InterruptedException {
    measured(100);
    CompletableFuture<Sent> sent = send();
    time.awaitSleepers(1);
    time.advance(USUAL.multipliedBy(2));
    asked(2).join();
    return sent;
  }

  @Test
  void anAttemptThatIsAsQuickAsMostIsMadeOnce() throws Exception {
    measured(100);
    CompletableFuture<Sent> sent = send();
    time.awaitSleepers(1);
    answers.getFirst().complete(GOOD);
    assertThat(sent.get()).isEqualTo(new Sent(1, new Judged(GOOD, ""), true, 2));
    assertThat(trace).containsExactly("intend 1", "accepted 1");
    assertThat(hedging.hedged()).isZero();
  }

  @Test
  void theFirstGoodAnswerCountsAndTheOtherIsWaitedFor() throws Exception {
    CompletableFuture<Sent> sent = withTwoOpen();
    answers.get(1).complete(GOOD);
    while (!trace.contains("accepted 2")) {
      Thread.onSpinWait();
    }
    assertThat(sent).isNotDone();
    answers.getFirst().complete(GOOD);
    assertThat(sent.get()).isEqualTo(new Sent(2, new Judged(GOOD, ""), true, 3));
    assertThat(trace).containsExactly("intend 1", "intend 2", "accepted 2", "besides 1 succeeded");
  }

  @Test
  void theSecondIsWaitedForWhereTheFirstWins() throws Exception {
    CompletableFuture<Sent> sent = withTwoOpen();
    answers.getFirst().complete(GOOD);
    while (!trace.contains("accepted 1")) {
      Thread.onSpinWait();
    }
    assertThat(sent).isNotDone();
    answers.get(1).complete(BAD);
    assertThat(sent.get().next()).isEqualTo(3);
    assertThat(trace).last().isEqualTo("besides 2 unreachable");
  }

  @Test
  void whereTheFirstFailsTheSecondMaySucceed() throws Exception {
    CompletableFuture<Sent> sent = withTwoOpen();
    answers.getFirst().complete(BAD);
    while (!trace.contains("besides 1 unreachable")) {
      Thread.onSpinWait();
    }
    answers.get(1).complete(GOOD);
    assertThat(sent.get()).isEqualTo(new Sent(2, new Judged(GOOD, ""), true, 3));
  }

  @Test
  void whereBothFailTheLastOneIsDecidedOn() throws Exception {
    CompletableFuture<Sent> sent = withTwoOpen();
    answers.get(1).complete(BAD);
    while (!trace.contains("besides 2 unreachable")) {
      Thread.onSpinWait();
    }
    answers.getFirst().complete(BAD);
    assertThat(sent.get()).isEqualTo(new Sent(1, new Judged(BAD, ""), false, 3));
  }

  @Test
  void whatIsAnsweredIsWrittenEvenIfTheRunStopsBeforeItIsDecidedOn() throws Exception {
    CompletableFuture<Sent> sent = withTwoOpen();
    answers.getFirst().complete(BAD);
    while (!trace.contains("besides 1 unreachable")) {
      Thread.onSpinWait();
    }
    sender.interrupt();
    answers.get(1).complete(BAD);
    assertThatThrownBy(sent::get).hasCauseInstanceOf(InterruptedException.class);
    assertThat(trace).last().isEqualTo("besides 2 unreachable");
  }

  @Test
  void nothingIsAskedTwiceBeforeEnoughIsMeasured() throws Exception {
    measured(19);
    CompletableFuture<Sent> sent = send();
    time.awaitSleepers(1);
    time.advance(USUAL.multipliedBy(100));
    answers.getFirst().complete(GOOD);
    assertThat(sent.get().next()).isEqualTo(2);
  }

  @Test
  void notMoreIsAskedTwiceThanAllowed() throws Exception {
    measured(100);
    for (int i = 0; i < 10; i++) {
      hedging.awaitSlow(time.nanos() - USUAL.multipliedBy(2).toNanos());
    }
    CompletableFuture<Sent> sent = send();
    time.awaitSleepers(1);
    time.advance(USUAL.multipliedBy(2));
    time.awaitSleepers(1);
    answers.getFirst().complete(GOOD);
    assertThat(sent.get().next()).isEqualTo(2);
    assertThat(hedging.hedged()).isEqualTo(10);
  }

  private final class TracingLedger implements Ledger {
    @Override
    public void intend(int attempt, Reservation reservation) {
      trace.add("intend " + attempt);
    }

    @Override
    public void answered(Attempt attempt) {
      trace.add("answered " + attempt.number());
    }

    @Override
    public CompletionStage<Void> succeeded(
        Attempt attempt, String output, Optional<QuestionKey> kept) {
      trace.add("succeeded " + attempt.number());
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void recalled(int attempt, String model, String output) {
      trace.add("recalled " + attempt);
    }

    @Override
    public void besides(int attempt, Outcome outcome) {
      trace.add("besides " + attempt + " " + outcome.label());
    }

    @Override
    public void failed(Attempt attempt, String cause) {
      trace.add("failed " + attempt.number());
    }
  }

  private static final class FreeTurn implements Turn {
    @Override
    public void beginSending() {}

    @Override
    public void endSending() {}

    @Override
    public void await(Duration pause) {}
  }
}

package dev.governor.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchRequest;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Past;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.engine.EchoType;
import dev.governor.engine.budget.Payer;
import dev.governor.engine.pace.Estimate;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.LaneState;
import dev.governor.engine.pace.Permit;
import dev.governor.engine.pace.Share;
import dev.governor.engine.recovery.RecoveryTable;
import dev.governor.engine.recovery.RetryPolicy;
import dev.governor.testkit.provider.ScriptedProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CallTest {

  private static final Reply GOOD =
      new Reply("{\"echo\":\"hello\"}", "m", new Usage(1, 1, 0, 0), Cost.FREE);
  private static final EchoType TYPE = new EchoType("You echo.");

  /// What happened, in order.
  private final List<String> trace = new ArrayList<>();

  private boolean isInterrupted;

  private Ending call(int attempts, int counted, Outcome... outcomes) throws Exception {
    return call(attempts, counted, Past.NONE, outcomes);
  }

  private Ending call(int attempts, int counted, Past past, Outcome... outcomes) throws Exception {
    Iterator<Outcome> script = List.of(outcomes).iterator();
    ScriptedProvider provider =
        new ScriptedProvider(request -> {
          trace.add("ask " + request.sampling().maxTokens() + turns(request));
          return script.next();
        });
    BatchJobConfig<String, EchoType.Echo> config =
        BatchJobConfig.builder(TYPE)
            .jobId("job")
            .inputData(List.of("hello"))
            .outputDirectory(Path.of("out"))
            .maxTokens(100)
            .retryDelay(Duration.ZERO)
            .build();
    Call<String, EchoType.Echo> call =
        new Call<>(
            Setting.of(
                new Target(
                    config.model(),
                    new LaneSender(
                        provider,
                        new TracingLane(),
                        () -> new Share(new JobId("job"), 1),
                        Payer.NOBODY),
                    new RecoveryTable(RetryPolicy.of(config, OptionalInt.empty())),
                    Recall.NONE),
                new Judge<>(TYPE)));
    BatchRequest request =
        new BatchRequest(
            "id",
            TYPE.id(),
            TYPE.store("hello"),
            Map.of(),
            "id",
            TYPE.prompt("hello"),
            config,
            counted);
    return call.run(
        new Question<>(request, "hello", TYPE, attempts, past),
        new TracingLedger(),
        new TracingTurn(),
        RandomGeneratorFactory.of("L64X128MixRandom").create(1));
  }

  private static String turns(ModelRequest request) {
    int turns = request.conversation().messages().size();
    return turns == 1 ? "" : " in turn " + turns;
  }

  @Test
  void theIntentIsWrittenBeforeAnythingIsSentAndTheAnswerBeforeAnythingFollows() throws Exception {
    assertThat(call(0, 0, new Outcome.Succeeded(GOOD))).isEqualTo(new Ending.Succeeded());
    assertThat(trace)
        .containsExactly(
            "permit",
            "begin sending",
            "intend 1",
            "ask 100",
            "end sending",
            "settle succeeded",
            "succeeded 1 {\"echo\":\"hello\"}");
  }

  @Test
  void attemptsAreNumberedOnFromThoseOfAnEarlierRun() throws Exception {
    call(4, 0, new Outcome.Succeeded(GOOD));
    assertThat(trace).contains("intend 5");
  }

  @Test
  void aRepairThatAnEarlierRunBeganGoesOn() throws Exception {
    Past past = new Past(0, 1, Optional.of(new Past.Invalid("{}", "echo is missing")));
    assertThat(call(1, 1, past, new Outcome.Succeeded(GOOD))).isEqualTo(new Ending.Succeeded());
    assertThat(trace).contains("ask 100 in turn 3");
    trace.clear();
    call(1, 1, past, new Outcome.Succeeded(new Reply("{}", "model", Usage.NONE, Cost.FREE)));
    assertThat(trace).contains("failed 2 invalid");
  }

  @Test
  void roomThatAnEarlierRunMadeIsKept() throws Exception {
    call(2, 2, new Past(2, 0, Optional.empty()), new Outcome.Succeeded(GOOD));
    assertThat(trace).contains("ask 400");
  }

  @Test
  void attemptsOfAnEarlierRunCount() throws Exception {
    assertThat(call(3, 3, new Outcome.Unreachable("reset")))
        .isEqualTo(new Ending.Failed("unreachable", "reset"));
    assertThat(trace).last().isEqualTo("failed 4 unreachable");
  }

  @Test
  void eachKindOfFailureIsFollowedByItsOwnRecovery() throws Exception {
    Reply wrong = new Reply("{\"echo\":\"other\"}", "m", Usage.NONE, Cost.FREE);
    call(
        0,
        0,
        new Outcome.RateLimited(Optional.of(Duration.ofSeconds(9)), "slow"),
        new Outcome.Truncated(wrong),
        new Outcome.Succeeded(wrong),
        new Outcome.Succeeded(GOOD));
    assertThat(trace)
        .filteredOn(line -> !line.contains("sending") && !line.startsWith("permit"))
        .containsExactly(
            "intend 1",
            "ask 100",
            "settle rate_limited",
            "answered 1 rate_limited",
            "await PT0S",
            "intend 2",
            "ask 100",
            "settle truncated",
            "answered 2 truncated",
            "await PT0S",
            "intend 3",
            "ask 200",
            "settle succeeded",
            "answered 3 invalid",
            "await PT0S",
            "intend 4",
            "ask 200 in turn 3",
            "settle succeeded",
            "succeeded 4 {\"echo\":\"hello\"}");
  }

  @Test
  void anEmptyAnswerIsAnOutcomeOfItsOwn() throws Exception {
    Reply empty = new Reply(" \n", "m", Usage.NONE, Cost.FREE);
    call(0, 0, new Outcome.Succeeded(empty), new Outcome.Succeeded(GOOD));
    assertThat(trace).contains("answered 1 empty");
  }

  @Test
  void whatNoRequestCanMendLeavesTheRequestOpen() throws Exception {
    assertThat(call(0, 0, new Outcome.SpendLimited("empty"))).isInstanceOf(Ending.Blocked.class);
    assertThat(trace).last().isEqualTo("answered 1 spend_limited");
  }

  @Test
  void aRepairKeepsTheRoomThatAnEarlierAnswerNeeded() throws Exception {
    Reply wrong = new Reply("{\"echo\":\"other\"}", "m", Usage.NONE, Cost.FREE);
    call(
        0,
        0,
        new Outcome.Truncated(wrong),
        new Outcome.Succeeded(wrong),
        new Outcome.Succeeded(GOOD));
    assertThat(trace).contains("ask 200 in turn 3");
  }

  @Test
  void aProviderThatThrowsHasFailedAnAttemptAndNotTheJob() throws Exception {
    // The script is empty: the provider throws at every question.
    assertThat(call(0, 0)).isInstanceOf(Ending.Failed.class);
    assertThat(trace).last().isEqualTo("failed 4 unreachable");
    assertThat(trace).filteredOn("settle unreachable"::equals).hasSize(4);
  }

  @Test
  void aPermitIsGivenBackWhateverHappens() {
    isInterrupted = true;
    assertThatThrownBy(() -> call(0, 0, new Outcome.Succeeded(GOOD)))
        .isInstanceOf(InterruptedException.class);
    assertThat(trace).endsWith("permit", "begin sending", "release");
  }

  private final class TracingLane implements Lane {
    @Override
    public Permit acquire(Share share, Estimate estimate) {
      trace.add("permit");
      return new Permit() {
        @Override
        public void sending() {}

        @Override
        public void limits(LimitReport report) {
          trace.add("limits");
        }

        @Override
        public Outcome settle(Outcome outcome) {
          trace.add("settle " + outcome.label());
          return outcome;
        }

        @Override
        public void release() {
          trace.add("release");
        }
      };
    }

    @Override
    public int useful() {
      return Integer.MAX_VALUE;
    }

    @Override
    public LaneState state() {
      return LaneState.UNLIMITED;
    }
  }

  private final class TracingLedger implements Ledger {
    @Override
    public void intend(int attempt, Reservation reservation) {
      trace.add("intend " + attempt);
    }

    @Override
    public void answered(Attempt attempt) {
      trace.add("answered " + attempt.number() + " " + attempt.outcome().label());
    }

    @Override
    public CompletionStage<Void> succeeded(
        Attempt attempt, String output, Optional<QuestionKey> kept) {
      trace.add("succeeded " + attempt.number() + " " + output);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void recalled(int attempt, String model, String output) {
      trace.add("recalled " + attempt + " " + output);
    }

    @Override
    public void besides(int attempt, Outcome outcome) {
      trace.add("besides " + attempt + " " + outcome.label());
    }

    @Override
    public void failed(Attempt attempt, String cause) {
      trace.add("failed " + attempt.number() + " " + cause);
    }
  }

  private final class TracingTurn implements Turn {
    @Override
    public void beginSending() throws InterruptedException {
      trace.add("begin sending");
      if (isInterrupted) {
        throw new InterruptedException("stopping");
      }
    }

    @Override
    public void endSending() {
      trace.add("end sending");
    }

    @Override
    public void await(Duration pause) {
      trace.add("await " + pause);
    }
  }
}

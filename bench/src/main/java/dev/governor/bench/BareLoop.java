package dev.governor.bench;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchRequest;
import dev.governor.api.job.Past;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.budget.Payer;
import dev.governor.engine.call.Attempt;
import dev.governor.engine.call.Call;
import dev.governor.engine.call.Judge;
import dev.governor.engine.call.LaneSender;
import dev.governor.engine.call.Ledger;
import dev.governor.engine.call.Question;
import dev.governor.engine.call.Recall;
import dev.governor.engine.call.Setting;
import dev.governor.engine.call.Target;
import dev.governor.engine.call.Turn;
import dev.governor.engine.pace.Estimate;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.LaneState;
import dev.governor.engine.pace.Permit;
import dev.governor.engine.pace.Share;
import dev.governor.engine.recovery.RecoveryTable;
import dev.governor.engine.recovery.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;

/// The same work without an engine: the same prompt, question, parsing and schema check on virtual
/// threads, and nothing kept. What a user's own loop does at the least.
final class BareLoop {

  private final BatchJobConfig<?, ?> config;
  private final Call<JsonNode, JsonNode> call;

  BareLoop(BatchJobConfig<?, ?> config, Provider provider) {
    this.config = config;
    this.call =
        new Call<>(
            Setting.of(
                new Target(
                    config.model(),
                    new LaneSender(
                        provider, new OpenLane(), () -> new Share(config.jobId(), 1), Payer.NOBODY),
                    new RecoveryTable(RetryPolicy.of(config, OptionalInt.empty())),
                    Recall.NONE),
                new Judge<>(TinyType.TYPE)));
  }

  void run(int requests) throws InterruptedException {
    Semaphore places = new Semaphore(config.concurrentRequests().ceiling());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (JsonNode item : TinyType.items(requests)) {
        places.acquire();
        threads.execute(() -> {
          ask(item);
          places.release();
        });
      }
    }
  }

  private void ask(JsonNode item) {
    JsonNode stored = Json.parse(Json.write(item));
    String id = RequestIds.of(config.jobId(), TinyType.TYPE.keyOf(stored));
    BatchRequest request =
        new BatchRequest(
            id,
            config.jobType(),
            stored,
            config.metadata(),
            id,
            TinyType.TYPE.prompt(stored),
            config,
            0);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    try {
      call.run(
          new Question<>(request, stored, TinyType.TYPE, 0, Past.NONE),
          new NoLedger(),
          new NoTurn(),
          random);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class OpenLane implements Lane {
    private final Permit permit =
        new Permit() {
          @Override
          public void sending() {}

          @Override
          public void limits(LimitReport report) {}

          @Override
          public Outcome settle(Outcome outcome) {
            return outcome;
          }

          @Override
          public void release() {}
        };

    @Override
    public Permit acquire(Share share, Estimate estimate) {
      return permit;
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

  private static final class NoLedger implements Ledger {
    @Override
    public void intend(int attempt, Reservation reservation) {}

    @Override
    public void answered(Attempt attempt) {}

    @Override
    public CompletionStage<Void> succeeded(
        Attempt attempt, String output, Optional<QuestionKey> kept) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void recalled(int attempt, String model, String output) {}

    @Override
    public void besides(int attempt, Outcome outcome) {}

    @Override
    public void failed(Attempt attempt, String cause) {
      throw new IllegalStateException("a request of the bare loop failed: " + cause);
    }
  }

  private static final class NoTurn implements Turn {
    @Override
    public void beginSending() {}

    @Override
    public void endSending() {}

    @Override
    public void await(Duration pause) {}
  }
}

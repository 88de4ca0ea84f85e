package dev.governor.bench.pace;

import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.time.Time;
import dev.governor.bench.load.PacedType;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// What people do by hand: so many at a time, perhaps so many a second, and a wait after a refusal.
///
/// @param inFlight at a time
/// @param perSecond infinite for as fast as they come
/// @param backOff after a refusal
record Rival(String name, int inFlight, double perSecond, BackOff backOff) implements Contender {

  private static final long SEED = 7;
  private static final double NANOS = 1e9;
  private static final Duration POLITE = Duration.ofSeconds(1);
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 4;
  private static final double JITTER = 0.25;

  /// How long is waited after a refusal that does not say it.
  enum BackOff {
    /// A second.
    FIXED,
    /// From half a second to eight, doubling, less up to a quarter by chance.
    DOUBLING
  }

  @Override
  public Ran run(Place place, Duration limit) throws Exception {
    Time time = Time.system();
    long began = time.nanos();
    Tally tally = new Tally(began + limit.toNanos());
    Semaphore places = new Semaphore(inFlight);
    SplittableGenerator random =
        (SplittableGenerator) RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    long next = began;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int index = 0; index < place.shape().requests(); index++) {
        places.acquire();
        next = Math.max(next + (long) (NANOS / perSecond), began);
        time.sleep(Duration.ofNanos(Math.max(0, next - time.nanos())));
        if (time.nanos() > tally.end) {
          break;
        }
        ModelRequest request = request(place, index);
        RandomGenerator own = random.split();
        threads.execute(() -> {
          ask(place, request, tally, own);
          places.release();
        });
      }
    }
    return tally.ran((time.nanos() - began) / NANOS);
  }

  private ModelRequest request(Place place, int index) {
    JsonNode item = PacedType.item(index);
    return new ModelRequest(
        new AttemptId("%s-%d".formatted(place.key(), index), 1),
        PacedType.TYPE.id().id(),
        place.shape().model(),
        PacedType.TYPE.prompt(item).toConversation(),
        PacedType.TYPE.answerSchema(),
        new Sampling(Shape.MAX_TOKENS, 1),
        NullNode.getInstance());
  }

  private void ask(Place place, ModelRequest request, Tally tally, RandomGenerator random) {
    Time time = Time.system();
    try {
      for (int number = 1; time.nanos() < tally.end; number++) {
        Outcome outcome = place.provider().ask(request.withAttempt(number), Signals.NONE);
        tally.add(outcome);
        if (!(outcome instanceof Outcome.RateLimited)) {
          return;
        }
        time.sleep(outcome.retryAfter().orElse(pause(number, random)));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration pause(int number, RandomGenerator random) {
    return switch (backOff) {
      case FIXED -> POLITE;
      case DOUBLING -> {
        long bound = FIRST.toNanos() << Math.min(number - 1, MOST_DOUBLINGS);
        yield Duration.ofNanos((long) (bound * (1 - JITTER * random.nextDouble())));
      }
    };
  }

  private static final class Tally {
    private final long end;
    private final LongAdder answered = new LongAdder();
    private final LongAdder replies = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder input = new LongAdder();
    private final LongAdder output = new LongAdder();

    Tally(long end) {
      this.end = end;
    }

    void add(Outcome outcome) {
      replies.increment();
      if (outcome instanceof Outcome.RateLimited) {
        refused.increment();
      }
      outcome
          .answer()
          .ifPresent(reply -> {
            answered.increment();
            input.add(reply.usage().input());
            output.add(reply.usage().output());
          });
    }

    Ran ran(double seconds) {
      return new Ran(
          seconds, answered.sum(), replies.sum(), refused.sum(), input.sum(), output.sum());
    }
  }
}

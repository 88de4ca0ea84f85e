package dev.governor.engine.pace;

import dev.governor.api.provider.Usage;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A job that is carried out on a played provider in virtual time, by a regulator.
final class Play {

  private static final long NEVER = Long.MAX_VALUE;
  private static final long MILLI = 1_000_000;
  private static final long OVERSLEEP = 2 * MILLI;

  /// What it takes until a fresh process has its first answer, whatever the provider takes.
  private static final long COLD = 1_500 * MILLI;

  /// Between a permit and the sending, at most: the intent is written.
  private static final long WRITING = 10 * MILLI;

  /// What its requests take, in the mean.
  static final Amounts MEAN = new Amounts(1, 399.5, 99.5, 1_399.5);

  private static final Estimate ESTIMATE = new Estimate("t", 1_600, 1_000);

  private final Shape shape;
  private final PlayedProvider provider;
  private final Regulator regulator;
  private final RandomGenerator random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at));
  private int unsent;
  private int unanswered;
  private long refusals;
  private long replies;

  /// Something that happens to an attempt: it comes to the provider, or its answer comes back.
  private record Event(
      long at, Ticket ticket, PlayedProvider.Asked asked, Optional<PlayedProvider.Answer> answer) {}

  /// @param refusals replies that were one
  record Ended(double seconds, long replies, long refusals) {
    double refused() {
      return (double) refusals / replies;
    }
  }

  Play(Shape shape, long seed) {
    this.shape = shape;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.provider = new PlayedProvider(shape);
    this.regulator = new Regulator(LaneLimits.NONE, Optional.of(shape.counting()), 0);
  }

  Ended carryOut(int requests) {
    unsent = requests;
    unanswered = requests;
    long now = 0;
    while (unanswered > 0) {
      long start =
          unsent > 0 && !regulator.isFull() ? Math.max(now, regulator.when(ESTIMATE, now)) : NEVER;
      if (start > now && start != NEVER) {
        start += (long) (random.nextDouble() * OVERSLEEP);
      }
      Event next = events.peek();
      if (next == null || start < next.at()) {
        now = start;
        if (regulator.when(ESTIMATE, now) <= now) {
          start(now);
        }
      } else {
        now = next.at();
        events.remove();
        happen(next);
      }
    }
    return new Ended(now / 1e9, replies, refusals);
  }

  private void start(long now) {
    unsent--;
    Ticket ticket = regulator.start(ESTIMATE, now);
    Usage usage = new Usage(random.nextInt(300, 500), random.nextInt(50, 150), 0, 0);
    long sent = now + (long) (random.nextDouble() * WRITING);
    ticket.sent(sent);
    events.add(
        new Event(
            sent + delay(), ticket, new PlayedProvider.Asked(usage, 1_000), Optional.empty()));
  }

  private long delay() {
    return MILLI + (long) (random.nextDouble() * 3 * MILLI);
  }

  private void happen(Event event) {
    if (event.answer().isEmpty()) {
      PlayedProvider.Answer answer = provider.ask(event.asked(), event.at());
      double spread = Math.exp(0.2 * random.nextGaussian());
      long takes = answer.isRefusal() ? 0 : (long) (shape.latency().toNanos() * spread);
      long back = Math.max(event.at() + takes, COLD) + delay();
      events.add(new Event(back, event.ticket(), event.asked(), Optional.of(answer)));
      return;
    }
    PlayedProvider.Answer answer = event.answer().get();
    replies++;
    if (!answer.report().isEmpty()) {
      regulator.told(event.ticket(), answer.report(), event.at());
    }
    regulator.settle(event.ticket(), answer.outcome(), event.at());
    if (answer.isRefusal()) {
      refusals++;
      unsent++;
    } else {
      unanswered--;
    }
  }
}

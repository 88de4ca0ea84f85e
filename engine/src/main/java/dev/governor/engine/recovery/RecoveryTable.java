package dev.governor.engine.recovery;

import dev.governor.api.provider.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// Outcome by outcome, what is done. Pure: the same outcome, history and chance give the same
/// decision.
///
/// Waiting for a limit of the provider never uses up an attempt. What no request can mend (a wrong
/// key, an empty account) pauses the job.
public final class RecoveryTable {

  private static final int SERVER_ERROR = 500;
  private static final int MOST_DOUBLINGS = 20;

  /// The first bound of a wait that counts against nothing: it must not become a hot loop.
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  /// Limits are by the minute: who waits much longer for one leaves it unused.
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final RetryPolicy policy;

  public RecoveryTable(RetryPolicy policy) {
    this.policy = policy;
  }

  /// @param maxTokens what the attempt was allowed
  public Decision decide(Outcome outcome, History history, int maxTokens, RandomGenerator random) {
    return switch (outcome) {
      case Outcome.Succeeded _ -> new Decision.Accept();
      case Outcome.Truncated _ -> enlarge(outcome, history, maxTokens);
      case Outcome.Refused _ -> new Decision.GiveUp(outcome.label());
      case Outcome.Invalid(_, List<String> problems) -> repair(outcome, history, problems);
      // The lane was told, and lets nobody through before it is time.
      case Outcome.RateLimited _, Outcome.Overloaded _ -> new Decision.Wait(Duration.ZERO);
      case Outcome.Empty _, Outcome.TimedOut _, Outcome.Unreachable _, Outcome.Unknown _ ->
          retry(outcome, history, random);
      case Outcome.Expired _, Outcome.Cancelled _ ->
          policy.retriesExpired() ? await(history, random) : new Decision.GiveUp(outcome.label());
      case Outcome.Rejected(int status, _) ->
          status >= SERVER_ERROR
              ? retry(outcome, history, random)
              : new Decision.GiveUp(outcome.label());
      case Outcome.Misdirected _, Outcome.Unauthorized _, Outcome.SpendLimited _ ->
          new Decision.Pause(Systemic.reason(outcome).orElse(outcome.sentence()));
    };
  }

  /// How many tokens an answer may have that was cut off at `maxTokens`.
  public int larger(int maxTokens) {
    return (int) Math.min(2L * maxTokens, policy.largestAnswer());
  }

  private Decision enlarge(Outcome outcome, History history, int maxTokens) {
    int larger = larger(maxTokens);
    return larger > maxTokens && mayTryAgain(history)
        ? new Decision.Enlarge(larger)
        : new Decision.GiveUp(outcome.label());
  }

  private Decision repair(Outcome outcome, History history, List<String> problems) {
    return history.repairs() < policy.maxRepairs() && mayTryAgain(history)
        ? new Decision.Repair(problems)
        : new Decision.GiveUp(outcome.label());
  }

  private Decision retry(Outcome outcome, History history, RandomGenerator random) {
    return mayTryAgain(history)
        ? new Decision.Retry(
            backOff(policy.firstDelay(), policy.longestDelay(), history.counted(), random))
        : new Decision.GiveUp(outcome.label());
  }

  private Decision await(History history, RandomGenerator random) {
    Duration first =
        policy.firstDelay().compareTo(SHORTEST_WAIT) > 0 ? policy.firstDelay() : SHORTEST_WAIT;
    return new Decision.Wait(backOff(first, LONGEST_WAIT, history.waits(), random));
  }

  private boolean mayTryAgain(History history) {
    return history.counted() < policy.maxRetries();
  }

  /// Full jitter: uniform between nothing and a bound that doubles with every try.
  private static Duration backOff(
      Duration firstBound, Duration longestBound, int tries, RandomGenerator random) {
    long first = firstBound.toNanos();
    if (first == 0) {
      return Duration.ZERO;
    }
    long longest = Math.max(first, longestBound.toNanos());
    double bound = Math.scalb((double) first, Math.min(tries, MOST_DOUBLINGS));
    return Duration.ofNanos((long) (random.nextDouble() * Math.min(bound, (double) longest)));
  }
}

package dev.governor.engine.recovery;

import dev.governor.api.job.BatchJobConfig;
import java.time.Duration;
import java.util.OptionalInt;

/// How often and how patiently a request is tried again.
///
/// @param maxRetries attempts after the first that may count
/// @param firstDelay the bound of the first back-off; it doubles with each attempt
/// @param longestDelay where it stops doubling
/// @param maxRepairs repairs of an answer that failed its checks
/// @param largestAnswer the most tokens that a truncated answer is given room for
/// @param retriesExpired whether a question that its batch did not come to is asked again
public record RetryPolicy(
    int maxRetries,
    Duration firstDelay,
    Duration longestDelay,
    int maxRepairs,
    int largestAnswer,
    boolean retriesExpired) {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private static final int MAX_REPAIRS = 1;

  /// What is tried where the catalogue does not know how much a model can write in one answer.
  private static final int LARGEST_ANSWER = 64_000;

  /// @param maxOutputTokens what the model can write in one answer, where that is known
  public static RetryPolicy of(BatchJobConfig<?, ?> config, OptionalInt maxOutputTokens) {
    return new RetryPolicy(
        config.maxRetries(),
        config.retryDelay(),
        LONGEST_DELAY,
        MAX_REPAIRS,
        maxOutputTokens.orElse(LARGEST_ANSWER),
        config.delivery().retriesExpired());
  }
}

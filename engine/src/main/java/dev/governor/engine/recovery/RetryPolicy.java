package dev.governor.engine.recovery;

import dev.governor.api.job.BatchJobConfig;
import java.time.Duration;

/// How often and how patiently a request is tried again.
///
/// @param maxRetries attempts after the first that may count
/// @param firstDelay the bound of the first back-off; it doubles with each attempt
/// @param longestDelay where it stops doubling
/// @param maxRepairs repairs of an answer that failed its checks
/// @param largestAnswer the most tokens that a truncated answer is given room for
public record RetryPolicy(
    int maxRetries, Duration firstDelay, Duration longestDelay, int maxRepairs, int largestAnswer) {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private static final int MAX_REPAIRS = 1;

  /// What models of today can write in one answer; the model catalogue will know better.
  private static final int LARGEST_ANSWER = 64_000;

  public static RetryPolicy of(BatchJobConfig<?, ?> config) {
    return new RetryPolicy(
        config.maxRetries(), config.retryDelay(), LONGEST_DELAY, MAX_REPAIRS, LARGEST_ANSWER);
  }
}

package dev.governor.engine.pace;

import dev.governor.api.data.InvalidInputException;
import java.time.Duration;

/// How the batch lane waits.
///
/// @param poll the first wait between two looks at a batch; it doubles with each look
/// @param longestPoll where it stops doubling
/// @param patience how long a batch that the provider does not show is believed to be there: a list
///   or a look may lag behind a creation by minutes
/// @param mostOpen batches that are open at a time
/// @param cancelAllowance how long a batch may take to end that was cancelled
public record BatchPacing(
    Duration poll,
    Duration longestPoll,
    Duration patience,
    int mostOpen,
    Duration cancelAllowance) {

  public static final BatchPacing DEFAULT =
      of(Duration.ofSeconds(5), Duration.ofMinutes(5), 8, Duration.ofMinutes(10));

  /// The looks that must agree, before a batch is given up that the provider does not show.
  public static final int LEAST_LOOKS = 3;

  private static final int MOST_DOUBLINGS = 4;

  public BatchPacing {
    if (poll.isZero()) {
      throw new InvalidInputException("provider.poll_interval must be longer than 0s");
    }
    if (mostOpen < 1) {
      throw new InvalidInputException(
          "provider.max_open_batches must be at least 1, was " + mostOpen);
    }
  }

  static BatchPacing of(Duration poll, Duration patience, int mostOpen, Duration cancelAllowance) {
    return new BatchPacing(
        poll, poll.multipliedBy(1L << MOST_DOUBLINGS), patience, mostOpen, cancelAllowance);
  }
}

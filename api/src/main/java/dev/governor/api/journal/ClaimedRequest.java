package dev.governor.api.journal;

import dev.governor.api.job.Past;
import java.util.Optional;

/// A request that has not ended yet.
///
/// @param input the stored item, as JSON
/// @param attempts all attempts so far; the next one's number is one higher
/// @param countedAttempts those that count against `maxRetries`
/// @param isSubmitted whether the last attempt is in an open batch at a provider
/// @param amendment with what it is asked, where that is not what the job says
public record ClaimedRequest(
    long index,
    String key,
    String input,
    int attempts,
    int countedAttempts,
    boolean isSubmitted,
    Past past,
    Optional<Amendment> amendment) {

  /// One that was never asked.
  public static ClaimedRequest fresh(long index, String key, String input) {
    return new ClaimedRequest(index, key, input, 0, 0, false, Past.NONE, Optional.empty());
  }
}

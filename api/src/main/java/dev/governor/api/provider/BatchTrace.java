package dev.governor.api.provider;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/// What is known of a batch whose creation was sent and never answered.
///
/// @param tag as in its [BatchUpload]
/// @param sentAt not after it was sent, by our clock
/// @param count questions in it
/// @param isOurs whether a `custom_id` is of one of its questions
/// @param known the provider's ids of batches that it cannot be, because they are others of ours
public record BatchTrace(
    String tag, Instant sentAt, int count, Predicate<String> isOurs, Set<String> known) {

  public BatchTrace {
    known = Set.copyOf(known);
  }
}

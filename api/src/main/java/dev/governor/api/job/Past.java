package dev.governor.api.job;

import java.util.Optional;

/// What a request's earlier attempts came to, as far as the next one depends on it.
///
/// @param truncated answers that were cut off
/// @param repairs answers that broke the rules
/// @param lastInvalid the last of those
public record Past(int truncated, int repairs, Optional<Invalid> lastInvalid) {

  public static final Past NONE = new Past(0, 0, Optional.empty());

  /// @param raw the answer's text
  /// @param problems what was wrong with it
  public record Invalid(String raw, String problems) {}
}

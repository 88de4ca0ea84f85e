package dev.governor.simulator.stage;

import java.time.Duration;
import java.util.Optional;

/// Why something is not done, before a vendor's words are put to it.
///
/// @param about the field that is wrong, where one is
public record Trouble(
    Kind kind, String message, Optional<String> about, Optional<Duration> retryAfter) {

  public enum Kind {
    INVALID,
    UNAUTHENTICATED,
    NOT_FOUND,
    CONFLICT,
    TOO_LARGE,
    RATE_LIMITED,
    SPEND_LIMITED,
    SERVER_ERROR,
    OVERLOADED
  }

  public static Trouble of(Kind kind, String message) {
    return new Trouble(kind, message, Optional.empty(), Optional.empty());
  }

  public static Trouble about(String field, String message) {
    return new Trouble(Kind.INVALID, message, Optional.of(field), Optional.empty());
  }

  public Trouble retryAfter(Optional<Duration> wait) {
    return new Trouble(kind, message, about, wait);
  }

  public TroubleException thrown() {
    return new TroubleException(this);
  }
}

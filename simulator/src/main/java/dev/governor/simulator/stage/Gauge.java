package dev.governor.simulator.stage;

import java.time.Duration;

/// How a limit stands, for the headers that tell.
///
/// @param reset until all of it is there again
public record Gauge(Kind kind, long limit, long remaining, Duration reset) {

  public enum Kind {
    REQUESTS,
    INPUT_TOKENS,
    OUTPUT_TOKENS,
    TOKENS
  }
}

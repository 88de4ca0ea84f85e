package dev.governor.simulator;

import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.scenario.FaultRule;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Questions and rules for tests.
final class Asked {

  private Asked() {}

  static String message(String text) {
    return """
    {"model":"claude-x","max_tokens":500,"messages":[{"role":"user","content":"%s"}]}
    """
        .formatted(text);
  }

  static String chat(String text) {
    return """
    {"model":"gpt-x","messages":[{"role":"user","content":"%s"}]}
    """
        .formatted(text);
  }

  static String batch(int count) {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < count; i++) {
      requests
          .append(i == 0 ? "" : ",")
          .append("{\"custom_id\":\"c-%d\",\"params\":%s}".formatted(i, message("say " + i)));
    }
    return "{\"requests\":[" + requests + "]}";
  }

  /// A fault that strikes that share of all.
  static FaultRule rule(Fault fault, double rate) {
    return new FaultRule(
        fault, rate, OptionalLong.empty(), Duration.ZERO, Optional.empty(), Optional.empty());
  }
}

package dev.governor.engine.call;

import dev.governor.engine.recovery.Fallbacks;
import java.util.List;
import java.util.Optional;

/// How the requests of a job are asked.
///
/// @param targets the job's own model, then as many others as there are fallbacks
/// @param hedging of requests that take long, if they are asked twice
public record Setting<I, O>(
    List<Target> targets, Fallbacks fallbacks, Judge<I, O> judge, Optional<Hedging> hedging) {

  public Setting {
    targets = List.copyOf(targets);
  }

  /// One model, each request once at a time.
  public static <I, O> Setting<I, O> of(Target target, Judge<I, O> judge) {
    return new Setting<>(List.of(target), Fallbacks.NONE, judge, Optional.empty());
  }
}

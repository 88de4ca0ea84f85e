package dev.governor.engine.call;

import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.engine.recovery.Decision;

/// One paid action for a request, and what followed from it.
///
/// @param number from 1
public record Attempt(int number, Outcome outcome, Decision decision) {

  /// The text that the provider sent, if it sent any.
  public String raw() {
    return outcome.answer().map(Reply::text).orElse("");
  }
}

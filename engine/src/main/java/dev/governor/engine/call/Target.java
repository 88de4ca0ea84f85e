package dev.governor.engine.call;

import dev.governor.api.provider.ModelRequest;
import dev.governor.engine.recovery.RecoveryTable;

/// A model that a job's requests may be asked of, and what goes with it.
///
/// @param model as configured
/// @param recovery how its outcomes are met
/// @param recall what is known of its answers
public record Target(String model, Sender sender, RecoveryTable recovery, Recall recall) {

  ModelRequest question(Question<?, ?> question) {
    return question.first().withModel(model);
  }
}

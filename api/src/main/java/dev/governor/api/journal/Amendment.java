package dev.governor.api.journal;

import dev.governor.api.job.BatchJobConfig;
import java.util.Optional;
import java.util.OptionalInt;

/// With what a request is asked in place of what its job says.
///
/// @param model a name or alias; empty for the job's own
/// @param maxTokens the most tokens of its answer; empty for as many as the job says
public record Amendment(Optional<String> model, OptionalInt maxTokens) {

  /// The job as it is for such a request.
  public <I, O> BatchJobConfig<I, O> of(BatchJobConfig<I, O> config) {
    return config.toBuilder()
        .model(model.orElse(config.model()))
        .maxTokens(maxTokens.orElse(config.maxTokens()))
        .build();
  }
}

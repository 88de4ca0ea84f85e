package dev.governor.api.provider;

import java.util.Optional;

/// Where keys are found by their names. Thread-safe.
@FunctionalInterface
public interface Secrets {

  Secrets NONE = _ -> Optional.empty();

  /// @param name such as `ANTHROPIC_API_KEY`
  /// @throws dev.governor.api.data.InvalidInputException if the place where it is kept is not safe,
  ///   or cannot be read
  Optional<Secret> find(String name);
}

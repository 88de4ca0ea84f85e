package dev.governor.wiring.secrets;

import dev.governor.api.provider.Secret;
import dev.governor.api.provider.Secrets;
import java.util.Map;
import java.util.Optional;

/// Keys from the environment, and where it has none, from the file of secrets. A blank variable
/// counts as none.
public final class FoundSecrets implements Secrets {

  private final Map<String, String> environment;
  private final SecretsFile file;

  public FoundSecrets(Map<String, String> environment, SecretsFile file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  @Override
  public Optional<Secret> find(String name) {
    return inEnvironment(name)
        .or(() -> Optional.ofNullable(file.values().get(name)))
        .map(value -> new Secret(name, value));
  }

  /// Where a key is found, such as `the environment`; empty if it is not set.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if the file cannot be trusted or read
  public Optional<String> place(String name) {
    return inEnvironment(name)
        .map(_ -> "the environment")
        .or(() -> Optional.ofNullable(file.values().get(name)).map(_ -> file.path().toString()));
  }

  private Optional<String> inEnvironment(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  @Override
  public String toString() {
    return "the keys of the environment and of " + file.path();
  }
}

package dev.governor.api.provider;

import java.util.List;

/// Makes providers of one name. Found by [java.util.ServiceLoader].
public interface ProviderFactory {

  /// The name in `provider:`.
  String name();

  /// The settings that [#create] takes, for messages about unknown ones.
  List<String> settings();

  /// Those of [#settings] that no answer depends on, such as how long to wait for one: a job in
  /// which only they change is the same job.
  default List<String> immaterialSettings() {
    return List.of();
  }

  /// The names under which it looks for keys where no setting names another, such as
  /// `ANTHROPIC_API_KEY`.
  default List<String> keys() {
    return List.of();
  }

  /// Makes a provider.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if a setting is unknown or wrong
  Provider create(ProviderConfig config, ProviderContext context);

  /// What its catalogue knows of models; empty for providers that have none.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if the user's additions are wrong
  default List<ModelInfo> models(ProviderContext context) {
    return List.of();
  }
}

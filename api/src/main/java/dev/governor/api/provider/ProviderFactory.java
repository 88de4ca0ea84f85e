package dev.governor.api.provider;

import dev.governor.api.time.Time;
import java.util.List;

/// Makes providers of one name. Found by [java.util.ServiceLoader].
public interface ProviderFactory {

  /// The name in `provider:`.
  String name();

  /// The settings that [#create] takes, for messages about unknown ones.
  List<String> settings();

  /// @param composers those that the domain packs bring, for providers that compose
  /// @throws dev.governor.api.data.InvalidInputException if a setting is unknown or wrong
  Provider create(ProviderConfig config, List<OfflineComposer> composers, Time time);
}

package dev.governor.api.provider;

import dev.governor.api.time.Time;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What providers are given to work with.
///
/// @param composers those that the domain packs bring, for providers that compose
/// @param models the user's own additions to the model catalogue, if the file is there
public record ProviderContext(
    List<OfflineComposer> composers, Secrets secrets, Optional<Path> models, Time time) {

  public ProviderContext {
    composers = List.copyOf(composers);
  }

  /// Without keys and without additions to the catalogue.
  public static ProviderContext of(List<OfflineComposer> composers, Time time) {
    return new ProviderContext(composers, Secrets.NONE, Optional.empty(), time);
  }
}

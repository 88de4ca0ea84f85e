package dev.governor.api.journal;

import java.util.Optional;
import java.util.Set;

/// Which failed requests are asked again, and how.
///
/// @param causes only those that failed so, such as `refused`; empty for all
/// @param keys only those of these keys; empty for all
/// @param amendment with what they are asked from now on; empty for what the job says, also where
///   an earlier retry said otherwise
public record Retry(Set<String> causes, Set<String> keys, Optional<Amendment> amendment) {

  /// All, as the job says.
  public static final Retry ALL = of(Set.of());

  public Retry {
    causes = Set.copyOf(causes);
    keys = Set.copyOf(keys);
  }

  /// Those of some causes, as the job says.
  public static Retry of(Set<String> causes) {
    return new Retry(causes, Set.of(), Optional.empty());
  }

  /// Whether it is about a request that failed.
  public boolean takes(String key, String cause) {
    return (causes.isEmpty() || causes.contains(cause)) && (keys.isEmpty() || keys.contains(key));
  }
}

package dev.governor.bench.pace;

import dev.governor.api.provider.Provider;
import java.nio.file.Path;
import java.time.Duration;

/// Who asks all questions of a shape.
interface Contender {

  String name();

  /// @param limit when to stop, at the latest
  Ran run(Place place, Duration limit) throws Exception;

  /// Where it does so.
  ///
  /// @param baseUrl of the simulator
  /// @param key names its own key
  /// @param provider that asks with this key
  record Place(Shape shape, String baseUrl, String key, Provider provider, Path folder) {}

  /// What came of it.
  ///
  /// @param answered requests that have their answer
  /// @param replies of whatever outcome
  /// @param refused those of them that were a 429
  /// @param input tokens of the answered, as the provider counted
  record Ran(double seconds, long answered, long replies, long refused, long input, long output) {}
}

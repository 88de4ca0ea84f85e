package dev.governor.governors.mechanics;

import java.util.HashMap;
import java.util.Map;

/// Which governors have received a player, and from when on they do so again: each receives once in
/// 144 blocks, or somewhat sooner who carries the right thing.
///
/// @param from by the governor's id, the height from which it receives the player again
public record Visits(Map<String, Long> from) {

  /// Those of a player who has met nobody.
  public static final Visits NONE = new Visits(Map.of());

  public Visits {
    from = Map.copyOf(from);
  }

  /// For how many blocks more the governor does not receive; 0 if it does.
  public long blocksUntil(String governor, long height) {
    return Math.max(0, from.getOrDefault(governor, height) - height);
  }

  /// With a meeting at `height`.
  ///
  /// @throws IllegalArgumentException if the governor does not receive yet
  public Visits met(String governor, long height, Loadout loadout) {
    long wait = blocksUntil(governor, height);
    if (wait > 0) {
      throw new IllegalArgumentException(
          "%s receives again in %d blocks".formatted(governor, wait));
    }
    Map<String, Long> later = new HashMap<>(from);
    later.put(governor, height + loadout.blocksBetweenMeetings());
    return new Visits(later);
  }
}

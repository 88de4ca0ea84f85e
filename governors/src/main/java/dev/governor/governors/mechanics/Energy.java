package dev.governor.governors.mechanics;

/// A player's energy at a height of the chain; what has come back since is worked out when asked.
///
/// @param hundredths of a point, so that nothing is lost between two looks
/// @param block the height at which there was so much
public record Energy(long hundredths, long block) {

  private static final long POINT = 100;

  /// All that a player with `loadout` can hold.
  public static Energy full(Loadout loadout, long block) {
    return new Energy(loadout.energyCap() * POINT, block);
  }

  /// Whole points.
  public int points() {
    return (int) (hundredths / POINT);
  }

  /// What there is at a later height, the loadout being the same all the time.
  ///
  /// @throws IllegalArgumentException if `height` lies before this one
  public Energy at(long height, Loadout loadout) {
    if (height < block) {
      throw new IllegalArgumentException("block " + height + " lies before " + block);
    }
    long most = loadout.energyCap() * POINT;
    // In so many blocks all is back, however slowly; more would only overflow.
    long back = Math.min(height - block, most) * loadout.pointsPerHundredBlocks();
    return new Energy(Math.max(hundredths, Math.min(most, hundredths + back)), height);
  }

  /// How many blocks must pass until there are `cost` points; 0 if they are there.
  ///
  /// @throws IllegalArgumentException if there can never be so much
  public long blocksUntil(int cost, Loadout loadout) {
    if (cost > Math.max(loadout.energyCap(), points())) {
      throw new IllegalArgumentException(
          "nobody who holds " + loadout.energyCap() + " points can spend " + cost);
    }
    long lacking = Math.max(0, cost * POINT - hundredths);
    return Math.ceilDiv(lacking, loadout.pointsPerHundredBlocks());
  }

  /// What is left after spending.
  ///
  /// @throws IllegalArgumentException if there is not so much
  public Energy less(int cost) {
    if (cost > points()) {
      throw new IllegalArgumentException("there is no energy for " + cost + ": " + points());
    }
    return new Energy(hundredths - cost * POINT, block);
  }
}

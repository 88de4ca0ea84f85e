package dev.governor.governors.storyline;

/// What it costs to take a way.
record Toll(int energy, int cooldownBlocks) {

  static final Toll FREE = new Toll(0, 0);

  static Toll energy(int energy) {
    return new Toll(energy, 0);
  }

  /// With the cooldown after it.
  static Toll aDay(int energy) {
    return new Toll(energy, Economy.COOLDOWN_BLOCKS);
  }
}

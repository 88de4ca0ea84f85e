package dev.governor.governors.storyline;

/// What play costs: the few numbers that stories are written for and played by.
public final class Economy {

  /// The most energy that one has, and what one begins with.
  public static final int ENERGY = 25;

  /// After how many blocks a point of energy is back.
  public static final int BLOCKS_PER_ENERGY = 5;

  /// For how many blocks a governor receives nobody after a choice with a cooldown.
  public static final int COOLDOWN_BLOCKS = 144;

  /// The most reputation that one has with a governor; the least is 0, where one begins.
  public static final int REPUTATION = 100;

  private Economy() {}

  /// The reputation after a gain or a loss.
  public static int reputation(int before, int gain) {
    return Math.clamp(before + gain, 0, REPUTATION);
  }

  /// What it costs to take `choice`, which leads to a node with `mechanics`.
  public static int energyOf(Choice choice, Mechanics mechanics) {
    return choice.energyCost() + mechanics.energyCost();
  }
}

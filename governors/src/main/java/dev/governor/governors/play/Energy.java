package dev.governor.governors.play;

import dev.governor.governors.storyline.Economy;

/// A player's strength, which comes back with time.
///
/// @param points 0 to 25
/// @param blocks how many have passed towards the next point
public record Energy(int points, int blocks) {

  /// What one begins with.
  public static final Energy FULL = new Energy(Economy.ENERGY, 0);

  /// @throws IllegalArgumentException if there is not so much
  Energy less(int cost) {
    if (cost > points) {
      throw new IllegalArgumentException("there is no energy for " + cost + ": " + points);
    }
    return new Energy(points - cost, blocks);
  }

  /// After `passed` more blocks.
  Energy after(long passed) {
    long total = blocks + passed;
    long back = points + total / Economy.BLOCKS_PER_ENERGY;
    return back >= Economy.ENERGY
        ? FULL
        : new Energy((int) back, (int) (total % Economy.BLOCKS_PER_ENERGY));
  }

  /// How many blocks must pass until there is so much.
  long blocksUntil(int cost) {
    return cost <= points ? 0 : (long) (cost - points) * Economy.BLOCKS_PER_ENERGY - blocks;
  }
}

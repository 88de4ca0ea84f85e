package dev.governor.governors.storyline;

import java.util.Arrays;
import java.util.Locale;

/// The four tiers of a governor's regard, with the reputation that each stands for.
public enum Level {
  NOVICE(1, 0, 25),
  APPRENTICE(2, 26, 50),
  ADEPT(3, 51, 75),
  MASTER(4, 76, 100);

  private final int number;
  private final int minReputation;
  private final int maxReputation;

  Level(int number, int minReputation, int maxReputation) {
    this.number = number;
    this.minReputation = minReputation;
    this.maxReputation = maxReputation;
  }

  /// The tier's number, 1 to 4.
  public int number() {
    return number;
  }

  public int minReputation() {
    return minReputation;
  }

  public int maxReputation() {
    return maxReputation;
  }

  /// The one that a reputation from 0 to 100 stands for.
  public static Level at(int reputation) {
    return Arrays.stream(values())
        .filter(level -> reputation <= level.maxReputation)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("reputation is over 100: " + reputation));
  }

  /// The one with a number from 1 to 4.
  public static Level of(int number) {
    return values()[number - 1];
  }

  /// As it is written in JSON: `novice`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

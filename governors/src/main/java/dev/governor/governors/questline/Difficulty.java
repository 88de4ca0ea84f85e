package dev.governor.governors.questline;

import dev.governor.governors.artifact.Rarity;
import dev.governor.governors.canon.Governor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// How hard a quest is: how long it takes, and what it may give. The higher a governor's aethyr,
/// the harder its quest.
public enum Difficulty {
  NOVICE(15, 25, Rarity.COMMON, 4),
  APPRENTICE(30, 18, Rarity.UNCOMMON, 6),
  ADEPT(45, 11, Rarity.RARE, 8),
  MASTER(60, 5, Rarity.LEGENDARY, 11),
  GRANDMASTER(90, 1, Rarity.MYTHIC, 15);

  /// By how much of its minutes a quest may be shorter or longer, in percent.
  private static final int TOLERANCE = 20;

  private static final int WHOLE = 100;

  private final int minutes;
  private final int firstAethyr;
  private final Rarity rarest;
  private final int reputation;

  Difficulty(int minutes, int firstAethyr, Rarity rarest, int reputation) {
    this.minutes = minutes;
    this.firstAethyr = firstAethyr;
    this.rarest = rarest;
    this.reputation = reputation;
  }

  /// That of a governor's quest.
  public static Difficulty of(Governor governor) {
    return Arrays.stream(values())
        .filter(difficulty -> difficulty.firstAethyr <= governor.aethyrNumber())
        .max(Comparator.comparingInt(difficulty -> difficulty.firstAethyr))
        .orElseThrow();
  }

  /// How long a quest takes.
  public int minutes() {
    return minutes;
  }

  public int fewestMinutes() {
    return Math.ceilDiv(minutes * (WHOLE - TOLERANCE), WHOLE);
  }

  public int mostMinutes() {
    return minutes * (WHOLE + TOLERANCE) / WHOLE;
  }

  /// The rarest artifact that a quest may award.
  public Rarity rarest() {
    return rarest;
  }

  /// The most reputation that one of its rewards may be.
  public int mostReputation() {
    return reputation;
  }

  public boolean allows(Rarity rarity) {
    return rarity.compareTo(rarest) <= 0;
  }

  /// As it is written in JSON: `novice`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

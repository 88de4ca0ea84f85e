package dev.governor.simulator.answer;

/// Tokens as they are estimated here: one for every four characters begun.
public final class Tokens {

  static final int CHARACTERS = 4;

  private Tokens() {}

  public static long of(String text) {
    return Math.ceilDiv((long) text.length(), CHARACTERS);
  }
}

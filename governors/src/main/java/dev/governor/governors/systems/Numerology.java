package dev.governor.governors.systems;

/// The digit that a name comes to: A to I are 1 to 9, J to R again, S to Z 1 to 8.
public final class Numerology {

  private static final int DIGITS = 9;

  private Numerology() {}

  /// 1 to 9.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if none of A to Z is in `name`
  public static int of(String name) {
    int sum = LatinName.of(name).letters().chars().map(c -> (c - 'A') % DIGITS + 1).sum();
    return (sum - 1) % DIGITS + 1;
  }
}

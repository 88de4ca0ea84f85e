package dev.governor.cli.show;

/// The few colours that mean something.
public enum Colour {
  GOOD(32),
  WARNING(33),
  BAD(31),
  STRONG(1),
  FAINT(2);

  static final String OFF = "\u001B[0m";

  private final int number;

  Colour(int number) {
    this.number = number;
  }

  String code() {
    return "\u001B[" + number + "m";
  }
}

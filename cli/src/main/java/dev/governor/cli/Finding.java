package dev.governor.cli;

import dev.governor.cli.show.Colour;
import java.util.Locale;

/// One thing that `doctor` looked at.
record Finding(String name, Health health, String detail) {

  /// How it is with it.
  enum Health {
    OK(Colour.GOOD),
    WARN(Colour.WARNING),
    FAIL(Colour.BAD);

    private final Colour colour;

    Health(Colour colour) {
      this.colour = colour;
    }

    Colour colour() {
      return colour;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

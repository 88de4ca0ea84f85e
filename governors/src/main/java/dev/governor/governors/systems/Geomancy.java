package dev.governor.governors.systems;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.GeomanticFigure;
import dev.governor.governors.canon.Governor;

/// Geomantic figures: the odd and even digits of a number as single and double points.
public final class Geomancy {

  private static final int LARGEST = 9999;

  private Geomancy() {}

  /// A governor's: that of its ministers.
  public static GeomanticFigure of(Governor governor) {
    return figure(governor.ministers());
  }

  /// That of the four digits of `number`, from head to foot.
  ///
  /// @param number 0 to 9999
  public static GeomanticFigure figure(int number) {
    if (number < 0 || number > LARGEST) {
      throw new IllegalArgumentException("number must be from 0 to 9999, was " + number);
    }
    StringBuilder lines = new StringBuilder();
    for (char digit : "%04d".formatted(number).toCharArray()) {
      lines.append((digit - '0') % 2 == 1 ? '1' : '2');
    }
    return Canon.get().figure(lines.toString());
  }
}

package dev.governor.governors.systems;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.GeomanticFigure;
import dev.governor.governors.canon.Governor;

/// A governor's geomantic figure: odd and even digits of its ministers as single and double points.
final class Geomancy {

  private Geomancy() {}

  static GeomanticFigure figureOf(Governor governor) {
    StringBuilder lines = new StringBuilder();
    for (char digit : "%04d".formatted(governor.ministers()).toCharArray()) {
      lines.append((digit - '0') % 2 == 1 ? '1' : '2');
    }
    return Canon.get().figure(lines.toString());
  }
}

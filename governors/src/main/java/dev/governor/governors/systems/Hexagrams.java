package dev.governor.governors.systems;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Hexagram;
import java.util.List;
import java.util.stream.Stream;

/// Hexagrams: cast from a number, changed in a line, and what lies inside one.
public final class Hexagrams {

  private static final int LINES = 6;

  private Hexagrams() {}

  /// A governor's two or three: cast from its ministers, that one changed at its number, and what
  /// lies inside the first.
  public static List<Hexagram> of(Governor governor) {
    Hexagram cast = cast(governor.ministers());
    return Stream.of(cast, changed(cast, governor.number() % LINES + 1), nuclear(cast))
        .distinct()
        .toList();
  }

  /// The one whose lines, from the bottom up, are the lowest binary digits of `number`; a solid
  /// line is 1.
  public static Hexagram cast(int number) {
    StringBuilder lines = new StringBuilder(LINES);
    for (int line = 0; line < LINES; line++) {
      lines.append((number >> line) & 1);
    }
    return Canon.get().hexagram(lines.toString());
  }

  /// The one that `hexagram` turns into if a line of it changes.
  ///
  /// @param line 1, at the bottom, to 6
  public static Hexagram changed(Hexagram hexagram, int line) {
    if (line < 1 || line > LINES) {
      throw new IllegalArgumentException("line must be from 1 to 6, was " + line);
    }
    StringBuilder changed = new StringBuilder(hexagram.lines());
    changed.setCharAt(line - 1, changed.charAt(line - 1) == '1' ? '0' : '1');
    return Canon.get().hexagram(changed.toString());
  }

  /// The nuclear hexagram: lines 2, 3, 4 under lines 3, 4, 5.
  public static Hexagram nuclear(Hexagram hexagram) {
    String lines = hexagram.lines();
    return Canon.get().hexagram(lines.substring(1, 4) + lines.substring(2, 5));
  }
}

package dev.governor.governors.systems;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Hexagram;
import java.util.List;
import java.util.stream.Stream;

/// A governor's hexagrams: cast from its ministers, changed at its number, and what lies inside.
final class Changes {

  private static final int LINES = 6;

  private Changes() {}

  static List<Hexagram> hexagramsOf(Governor governor) {
    String cast = cast(governor.ministers());
    return Stream.of(cast, changed(cast, governor.number() % LINES), nuclear(cast))
        .distinct()
        .map(Canon.get()::hexagram)
        .toList();
  }

  private static String cast(int count) {
    StringBuilder lines = new StringBuilder(LINES);
    for (int line = 0; line < LINES; line++) {
      lines.append((count >> line) & 1);
    }
    return lines.toString();
  }

  private static String changed(String lines, int at) {
    StringBuilder changed = new StringBuilder(lines);
    changed.setCharAt(at, lines.charAt(at) == '1' ? '0' : '1');
    return changed.toString();
  }

  private static String nuclear(String lines) {
    return lines.substring(1, 4) + lines.substring(2, 5);
  }
}

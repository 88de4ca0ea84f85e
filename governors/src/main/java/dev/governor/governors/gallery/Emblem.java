package dev.governor.governors.gallery;

import dev.governor.governors.canon.Governor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A governor's emblem: its name drawn over two wheels of letters, vowels within consonants, on the
/// sign of its element, inside a ring of the thirty aethyrs with its own marked. An SVG in the
/// colour of its surroundings; the same for the same governor.
final class Emblem {

  private static final String VOWELS = "AEIOU";
  private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";

  /// Letters that stand together in the alphabet stand apart on the wheel.
  private static final int STRIDE = 4;

  private static final int AETHYRS = 30;
  private static final double RING = 94;
  private static final double INNER = 34;
  private static final double OUTER = 68;
  private static final int DOT = 6;

  private final StringBuilder svg = new StringBuilder();

  private Emblem() {}

  private record Point(double x, double y) {

    static Point at(double turn, double radius) {
      double angle = 2 * Math.PI * turn - Math.PI / 2;
      return new Point(radius * Math.cos(angle), radius * Math.sin(angle));
    }
  }

  static String of(Governor governor) {
    Emblem emblem = new Emblem();
    emblem.ring(governor.aethyrNumber());
    emblem.element(governor.element());
    emblem.name(governor.name());
    return "<svg class=\"emblem\" viewBox=\"-100 -100 200 200\" fill=\"none\" stroke=\"currentColor\""
        + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">"
        + emblem.svg
        + "</svg>";
  }

  private void ring(int own) {
    add(
        "<circle r=\"%.0f\" fill=\"currentColor\" fill-opacity=\".06\" stroke-opacity=\".7\"/>",
        RING);
    svg.append("<path opacity=\".6\" d=\"");
    for (int aethyr = 1; aethyr <= AETHYRS; aethyr++) {
      if (aethyr != own) {
        line(
            Point.at((aethyr - 1.0) / AETHYRS, RING), Point.at((aethyr - 1.0) / AETHYRS, RING - 5));
      }
    }
    svg.append("\"/>");
    Point mark = Point.at((own - 1.0) / AETHYRS, RING);
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"currentColor\" stroke=\"none\"/>",
        mark.x, mark.y);
  }

  /// The triangles of the four; for spirit, which is none of them, all four at once.
  private void element(String element) {
    String up = "M0 -82L71 41H-71Z";
    String down = "M0 82L71 -41H-71Z";
    String drawn =
        switch (element) {
          case "Fire" -> up;
          case "Air" -> up + "M-55 0H55";
          case "Water" -> down;
          case "Earth" -> down + "M-55 0H55";
          default -> up + down;
        };
    add("<path opacity=\".4\" d=\"%s\"/>", drawn);
  }

  private void name(String name) {
    List<Point> points = new ArrayList<>();
    List<Point> repeats = new ArrayList<>();
    for (char letter : name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "").toCharArray()) {
      Point point = place(letter);
      if (!points.isEmpty() && points.getLast().equals(point)) {
        repeats.add(point);
      } else {
        points.add(point);
      }
    }
    svg.append("<path stroke-width=\"3.4\" d=\"M");
    points.forEach(point -> add("%.1f %.1f ", point.x, point.y));
    bar(points.get(points.size() - 2), points.getLast());
    svg.append("\"/>");
    repeats.forEach(point -> dot(point, "none"));
    dot(points.getFirst(), "currentColor");
  }

  private static Point place(char letter) {
    int vowel = VOWELS.indexOf(letter);
    if (vowel >= 0) {
      return Point.at((double) vowel / VOWELS.length(), INNER);
    }
    int place = CONSONANTS.indexOf(letter) * STRIDE % CONSONANTS.length();
    return Point.at((double) place / CONSONANTS.length(), OUTER);
  }

  private void dot(Point at, String fill) {
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" stroke-width=\"2.5\" fill=\"%s\"/>",
        at.x, at.y, DOT, fill);
  }

  /// Across the end of the last line.
  private void bar(Point from, Point to) {
    double length = Math.hypot(to.x - from.x, to.y - from.y);
    double x = 9 * (to.y - from.y) / length;
    double y = 9 * (from.x - to.x) / length;
    line(new Point(to.x - x, to.y - y), new Point(to.x + x, to.y + y));
  }

  private void line(Point from, Point to) {
    add("M%.1f %.1fL%.1f %.1f", from.x, from.y, to.x, to.y);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}

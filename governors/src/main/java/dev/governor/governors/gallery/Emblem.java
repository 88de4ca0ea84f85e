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
  private static final int RING = 94;
  private static final int TICK = 5;
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

    String written() {
      return written(x) + " " + written(y);
    }

    static String written(double coordinate) {
      return String.format(Locale.ROOT, "%.1f", coordinate);
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
    circle(
        new Point(0, 0), RING, "fill=\"currentColor\" fill-opacity=\".06\" stroke-opacity=\".7\"");
    svg.append("<path opacity=\".6\" d=\"");
    for (int aethyr = 1; aethyr <= AETHYRS; aethyr++) {
      if (aethyr != own) {
        double turn = (aethyr - 1.0) / AETHYRS;
        line(Point.at(turn, RING), Point.at(turn, RING - TICK));
      }
    }
    svg.append("\"/>");
    circle(Point.at((own - 1.0) / AETHYRS, RING), TICK, "fill=\"currentColor\" stroke=\"none\"");
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
    svg.append("<path opacity=\".4\" d=\"").append(drawn).append("\"/>");
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
    points.forEach(point -> svg.append(point.written()).append(' '));
    bar(points.get(points.size() - 2), points.getLast());
    svg.append("\"/>");
    repeats.forEach(point -> circle(point, DOT, "stroke-width=\"2.5\""));
    circle(points.getFirst(), DOT, "fill=\"currentColor\"");
  }

  private static Point place(char letter) {
    int vowel = VOWELS.indexOf(letter);
    if (vowel >= 0) {
      return Point.at((double) vowel / VOWELS.length(), INNER);
    }
    int place = CONSONANTS.indexOf(letter) * STRIDE % CONSONANTS.length();
    return Point.at((double) place / CONSONANTS.length(), OUTER);
  }

  private void circle(Point at, int radius, String paint) {
    svg.append("<circle cx=\"").append(Point.written(at.x));
    svg.append("\" cy=\"").append(Point.written(at.y));
    svg.append("\" r=\"").append(radius).append("\" ").append(paint).append("/>");
  }

  /// Across the end of the last line.
  private void bar(Point from, Point to) {
    double length = Math.hypot(to.x - from.x, to.y - from.y);
    double x = 9 * (to.y - from.y) / length;
    double y = 9 * (from.x - to.x) / length;
    line(new Point(to.x - x, to.y - y), new Point(to.x + x, to.y + y));
  }

  private void line(Point from, Point to) {
    svg.append('M').append(from.written()).append('L').append(to.written());
  }
}

package dev.governor.governors.picture;

import dev.governor.governors.picture.Layout.Point;
import java.util.List;
import java.util.Locale;

/// Writes lines as SVG's path data, with round corners.
final class Path {

  private static final double RADIUS = 7;

  private Path() {}

  /// Through the points, in their order.
  static String through(List<Point> points) {
    StringBuilder path = new StringBuilder("M").append(at(points.getFirst()));
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point before = points.get(i - 1);
      Point after = points.get(i + 1);
      double radius = Math.min(RADIUS, Math.min(half(before, corner), half(corner, after)));
      path.append(" L")
          .append(at(towards(corner, before, radius)))
          .append(" Q")
          .append(at(corner))
          .append(' ')
          .append(at(towards(corner, after, radius)));
    }
    return path.append(" L").append(at(points.getLast())).toString();
  }

  private static double half(Point from, Point to) {
    return Math.hypot(to.x() - from.x(), to.y() - from.y()) / 2;
  }

  private static Point towards(Point from, Point to, double distance) {
    double whole = Math.hypot(to.x() - from.x(), to.y() - from.y());
    return whole == 0
        ? from
        : new Point(
            from.x() + (to.x() - from.x()) * distance / whole,
            from.y() + (to.y() - from.y()) * distance / whole);
  }

  private static String at(Point point) {
    return number(point.x()) + "," + number(point.y());
  }

  /// With one decimal at most.
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}

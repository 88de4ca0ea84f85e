package dev.governor.governors.picture;

import dev.governor.governors.picture.Layout.Box;
import dev.governor.governors.storyline.NodeKind;
import java.util.Locale;

/// The shape of a node by its kind: a scene is a round box, a challenge a hexagon, an ending a
/// pill.
final class Outline {

  private static final int POINT = 14;

  private Outline() {}

  /// Closed path data around `box`.
  static String of(NodeKind kind, Box box) {
    double left = box.x();
    double right = left + Shown.WIDTH;
    double top = box.y();
    double bottom = box.bottom();
    return switch (kind) {
      case SCENE -> rounded(left, top, right, bottom, 8);
      case CHALLENGE -> hexagon(left, top, right, bottom);
      case ENDING -> rounded(left, top, right, bottom, (bottom - top) / 2);
    };
  }

  private static String hexagon(double left, double top, double right, double bottom) {
    double middle = (top + bottom) / 2;
    return path(
        "M%s,%s H%s L%s,%s L%s,%s H%s L%s,%s Z",
        left + POINT,
        top,
        right - POINT,
        right,
        middle,
        right - POINT,
        bottom,
        left + POINT,
        left,
        middle);
  }

  private static String rounded(
      double left, double top, double right, double bottom, double radius) {
    return path(
        "M%s,%s H%s Q%s,%s %s,%s V%s Q%s,%s %s,%s H%s Q%s,%s %s,%s V%s Q%s,%s %s,%s Z",
        left + radius,
        top,
        right - radius,
        right,
        top,
        right,
        top + radius,
        bottom - radius,
        right,
        bottom,
        right - radius,
        bottom,
        left + radius,
        left,
        bottom,
        left,
        bottom - radius,
        top + radius,
        left,
        top,
        left + radius,
        top);
  }

  private static String path(String form, Object... numbers) {
    Object[] written = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      written[i] = Path.number(((Number) numbers[i]).doubleValue());
    }
    return String.format(Locale.ROOT, form, written);
  }
}

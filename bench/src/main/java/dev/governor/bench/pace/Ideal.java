package dev.governor.bench.pace;

/// The shortest time that a shape's limits allow, by their arithmetic.
final class Ideal {

  private static final double MINUTE = 60;

  private Ideal() {}

  /// In seconds.
  ///
  /// @param each what a request takes of what is limited, in the mean
  static double seconds(Shape shape, double each) {
    double perSecond = shape.perMinute() / MINUTE / each;
    double capacity = Math.max(1, shape.perMinute() * shape.burst() / each);
    boolean isRamped = shape.counted() == Shape.Counted.ACCELERATED;
    double pace = isRamped ? Shape.FIRST_PACE : Double.POSITIVE_INFINITY;
    double growth = Math.log(2) / Shape.DOUBLING;
    double level = capacity;
    double room = isRamped ? pace : Double.POSITIVE_INFINITY;
    double now = 0;
    for (int sent = 0; sent < shape.requests(); sent++) {
      double wait =
          Math.max(Math.max(0, (1 - level) / perSecond), room < 1 ? (1 - room) / pace : 0);
      now += wait;
      level = Math.min(capacity, level + wait * perSecond) - 1;
      if (isRamped) {
        room = Math.min(pace, room + wait * pace) - 1;
        pace += growth;
      }
    }
    return now + shape.latency();
  }
}

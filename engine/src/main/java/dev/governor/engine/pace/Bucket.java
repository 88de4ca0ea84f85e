package dev.governor.engine.pace;

/// A limit whose size is known, as its provider keeps it: it fills steadily and is emptied by what
/// is sent. Not thread-safe.
final class Bucket {

  private static final double NANOS = 1e9;
  private static final double ROUNDING = 1e-6;
  private static final double MORE_RESERVE = 0.5;
  private static final double MOST_RESERVE = 4;

  /// How late a start may be without being lost: the clock wakes nobody in time.
  private static final long CREDIT = 100_000_000;

  /// In how many seconds it is emptied, besides what flows in: not at once, as what is thought to
  /// be in it may be wrong.
  private static final double DRAIN = 5;

  private double perSecond;
  private double capacity;
  private double level;
  private long at;
  private double reserve;
  private long next;

  /// @param reserve how many attempts' worth is left in it, as it is not known to the drop
  Bucket(double perSecond, double capacity, double reserve, long now) {
    this.reserve = reserve;
    this.next = now;
    this.perSecond = perSecond;
    this.capacity = capacity;
    this.level = capacity;
    this.at = now;
  }

  double perSecond() {
    return perSecond;
  }

  double level(long now) {
    fill(now);
    return level;
  }

  private void fill(long now) {
    level = Math.min(capacity, level + perSecond * Math.max(0, now - at) / NANOS);
    at = now;
  }

  /// When so much will be there; of more than it can hold, when it is full.
  long when(double amount, long now) {
    fill(now);
    double missing = Math.min(amount * (1 + reserve), capacity) - level;
    long filled = missing <= amount * ROUNDING ? now : now + nanos(missing / perSecond);
    return reserve > 0 ? Math.max(filled, next) : filled;
  }

  private static long nanos(double seconds) {
    return (long) Math.ceil(seconds * NANOS);
  }

  /// An attempt starts that needs so much.
  void start(double amount, long now) {
    fill(now);
    double pace = perSecond + Math.max(0, level) / DRAIN;
    next = Math.max(next, now - CREDIT) + nanos(amount / pace);
    level -= amount;
  }

  /// An attempt needed so much more, or less; may leave it in debt.
  void take(double amount) {
    level -= amount;
  }

  /// It turned out emptier than it was thought to be, by less than an attempt: a little more is
  /// left in it from now on.
  void wasTooBold() {
    reserve = Math.min(MOST_RESERVE, reserve + MORE_RESERVE);
  }

  /// The provider told the limit.
  void resize(double nextPerSecond, double nextCapacity, long now) {
    fill(now);
    perSecond = nextPerSecond;
    capacity = nextCapacity;
    level = Math.min(level, capacity);
  }

  double capacity() {
    return capacity;
  }

  /// The provider told what is left.
  void correct(double nextLevel) {
    level = Math.min(capacity, nextLevel);
  }
}

package dev.governor.engine.pace;

/// Finds how many attempts should be under way at once.
///
/// Until the first replies are there, only a few are: nothing is known yet, and a fresh process or
/// a fresh connection may keep them waiting. Each reply then lets a few more follow. After that
/// there is no ceiling: how fast attempts may start holds them back. There is one again from when
/// the provider says that it is overloaded, or when more under way only makes each slower; it then
/// grows as long as that helps. Not thread-safe.
final class Window {

  static final int NONE = Integer.MAX_VALUE;

  private static final int FIRST = 16;
  private static final int MORE = 4;
  private static final int FIRST_REPLIES = 200;

  private static final int LEAST = 2;
  private static final int LEAST_TO_JUDGE = 8;
  private static final int LEAST_ANSWERS = 24;
  private static final double NANOS = 1e9;

  /// Latency that much above the least is queueing, if nothing more is done for it.
  private static final double SLOWER = 2;

  private static final double NO_GAIN = 1.1;
  private static final double FORGETTING = 1.02;
  private static final double HEADROOM = 1.5;
  private static final double DECREASE = 0.7;

  private final boolean isUnknown;
  private int ceiling = NONE;
  private int remembered;
  private double least = Double.POSITIVE_INFINITY;
  private Epoch last = Epoch.NONE;

  private int answers;
  private double latencies;
  private double underWay;
  private int mostUnderWay;
  private long began;

  /// A stretch of answers.
  ///
  /// @param underWay how many attempts were, in the mean
  private record Epoch(double latency, double perSecond, double underWay) {
    static final Epoch NONE = new Epoch(0, 0, 0);
  }

  /// @param isUnknown whether there may be limits that are to be found
  Window(boolean isUnknown, long now) {
    this.isUnknown = isUnknown;
    this.began = now;
  }

  /// @param replies how many there were until now, whatever they said
  int ceiling(long replies) {
    return isUnknown && replies < FIRST_REPLIES
        ? Math.min(ceiling, FIRST + MORE * (int) replies)
        : ceiling;
  }

  /// The shortest mean latency seen, in seconds; infinite before the first answers.
  double leastLatency() {
    return least;
  }

  void answered(double seconds, int inFlight, long now) {
    if (Double.isInfinite(least)) {
      least = seconds;
    }
    answers++;
    latencies += seconds;
    underWay += inFlight;
    mostUnderWay = Math.max(mostUnderWay, inFlight);
    if (answers >= Math.max(LEAST_ANSWERS, mostUnderWay / 2) && now > began) {
      Epoch epoch =
          new Epoch(latencies / answers, answers * NANOS / (now - began), underWay / answers);
      judge(epoch);
      last = epoch;
      answers = 0;
      latencies = 0;
      underWay = 0;
      mostUnderWay = 0;
      began = now;
    }
  }

  private void judge(Epoch epoch) {
    least = Math.min(least * FORGETTING, epoch.latency());
    boolean isSlow = epoch.latency() > SLOWER * least && epoch.underWay() >= LEAST_TO_JUDGE;
    boolean isInVain = epoch.perSecond() < last.perSecond() * NO_GAIN;
    if (ceiling == NONE) {
      if (isSlow && isInVain && epoch.underWay() > last.underWay() * NO_GAIN) {
        ceiling = (int) Math.max(LEAST_TO_JUDGE, Math.ceil(epoch.perSecond() * least * HEADROOM));
      }
      return;
    }
    if (mostUnderWay < ceiling) {
      return;
    }
    boolean hasHelped = epoch.latency() < last.latency() * 0.95;
    if (isSlow && !hasHelped && epoch.underWay() < last.underWay()) {
      // Fewer under way did not make them faster: it is not we who make them slow.
      least = epoch.latency();
    }
    if (!isSlow) {
      grow();
    }
  }

  private void grow() {
    double next = ceiling < remembered ? ceiling * HEADROOM : ceiling + Math.max(1, ceiling / 20.0);
    ceiling = (int) Math.min(NONE - 1, Math.ceil(next));
  }

  /// The provider had no room, for the first time in a burst.
  void overloaded(int inFlight) {
    remembered = (int) (inFlight * (1 - (1 - DECREASE) / 2));
    ceiling = Math.max(LEAST, (int) (inFlight * DECREASE));
  }
}

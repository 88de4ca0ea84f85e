package dev.governor.cli.show;

/// Reading that stops before the end: enough was read, or nobody listens any more.
public final class Reading {

  private Reading() {}

  /// Does `reading`, until it ends or calls [#enough].
  public static void of(Runnable reading) {
    try {
      reading.run();
    } catch (Enough e) {
      // What was wanted is read.
    }
  }

  /// Ends the reading that this is called in.
  public static RuntimeException enough() {
    return new Enough();
  }

  private static final class Enough extends RuntimeException {
    Enough() {
      super("enough was read", null, false, false);
    }
  }
}

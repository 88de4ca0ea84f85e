package dev.governor.lighthouse;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene off standard error: what goes wrong comes out as an exception.
final class SilentLogs {

  /// Held, as the system forgets a logger that nobody holds, and its level with it.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private SilentLogs() {}

  static void hush() {
    LUCENE.setLevel(Level.OFF);
  }
}

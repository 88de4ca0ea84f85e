package dev.governor.simulator.batch;

import dev.governor.simulator.stage.Trouble;

/// A vendor's lines of results, each without its end.
public interface ResultWriter {

  /// @param answer as it would be over realtime
  byte[] succeeded(String customId, byte[] answer, String requestId);

  byte[] errored(String customId, Trouble trouble, String requestId);

  byte[] cancelled(String customId, String requestId);

  byte[] expired(String customId, String requestId);

  /// Whether what did not succeed goes to a file of its own.
  boolean isParted();
}

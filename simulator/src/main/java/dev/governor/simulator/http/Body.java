package dev.governor.simulator.http;

import java.nio.file.Path;
import java.util.Map;

/// What a request carried.
public sealed interface Body {

  /// Never compared, and read once.
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] bytes) implements Body {}

  /// Too large for memory; the file is deleted after the answer, unless somebody moved it.
  record Spooled(Path file, long size) implements Body {}

  /// A multipart form with one file.
  ///
  /// @param filename as the client gave it
  record Form(Map<String, String> fields, Spooled file, String filename) implements Body {
    public Form {
      fields = Map.copyOf(fields);
    }
  }

  /// It was not what this address takes; the message says why.
  record Unfit(int status, String message) implements Body {}
}

package dev.governor.simulator.http;

import java.nio.file.Path;

/// What an answer carries.
public sealed interface Content {

  /// Never compared, and written once.
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] bytes) implements Content {}

  /// A part of a file.
  ///
  /// @param isTemporary whether it is deleted once it was sent
  record Stored(Path file, long from, long length, boolean isTemporary) implements Content {}

  default long length() {
    return switch (this) {
      case Bytes(byte[] bytes) -> bytes.length;
      case Stored(_, _, long length, _) -> length;
    };
  }
}

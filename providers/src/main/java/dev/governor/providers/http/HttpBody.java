package dev.governor.providers.http;

import java.io.IOException;
import java.io.OutputStream;

/// What a call sends.
public sealed interface HttpBody {

  HttpBody NONE = new None();

  static HttpBody json(String text) {
    return new Text(text, "application/json");
  }

  record None() implements HttpBody {}

  /// Sent as UTF-8.
  record Text(String text, String contentType) implements HttpBody {}

  /// Written as it is sent, so that it needs no memory: a file, or parts around one.
  ///
  /// @param length in bytes, exactly what `source` writes
  record Streamed(String contentType, long length, Source source) implements HttpBody {}

  /// Writes a body once. An exception ends the call with [HttpResult.NoAnswer].
  @FunctionalInterface
  interface Source {
    void writeTo(OutputStream out) throws IOException;
  }
}

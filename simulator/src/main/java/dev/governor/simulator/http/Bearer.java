package dev.governor.simulator.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Optional;

/// The key in an `Authorization: Bearer` header.
public final class Bearer {

  private static final String PREFIX = "Bearer ";

  private Bearer() {}

  /// Empty without such a header, or with a blank key.
  public static Optional<String> key(HttpHeaders headers) {
    return Optional.ofNullable(headers.get("authorization"))
        .filter(value -> value.startsWith(PREFIX))
        .map(value -> value.substring(PREFIX.length()))
        .filter(key -> !key.isBlank());
  }
}

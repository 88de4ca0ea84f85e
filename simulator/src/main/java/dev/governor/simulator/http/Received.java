package dev.governor.simulator.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request as it came in.
///
/// @param path without the query
public record Received(
    String method, String path, Map<String, List<String>> query, HttpHeaders headers, Body body) {

  public Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /// A part of the path, from 0: of `/v1/files/f1`, number 2 is `f1`.
  public String segment(int number) {
    return path.split("/", -1)[number + 1];
  }

  /// The body where it is small; empty where there is none.
  public byte[] bytes() {
    return body instanceof Body.Bytes(byte[] bytes) ? bytes : new byte[0];
  }
}

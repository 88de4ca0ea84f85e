package dev.governor.providers.http;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The headers of an answer; names in any case. Where one is repeated, the first counts.
public record HttpHeaders(Map<String, String> values) {

  public static final HttpHeaders NONE = new HttpHeaders(Map.of());

  public HttpHeaders {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach(sorted::putIfAbsent);
    values = Collections.unmodifiableMap(sorted);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }
}

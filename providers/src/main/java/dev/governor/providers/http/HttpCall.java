package dev.governor.providers.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One call of an API.
///
/// @param path below the base URL, such as `v1/messages?limit=2`, or an absolute URL of the same
///   host: no other is ever given the headers
/// @param headers besides those of the body; they may carry a key, so this record shows only their
///   names
public record HttpCall(String method, String path, Map<String, String> headers, HttpBody body) {

  public HttpCall {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  public static HttpCall get(String path, Map<String, String> headers) {
    return new HttpCall("GET", path, headers, HttpBody.NONE);
  }

  public static HttpCall post(String path, Map<String, String> headers, HttpBody body) {
    return new HttpCall("POST", path, headers, body);
  }

  @Override
  public String toString() {
    return "%s %s with the headers %s".formatted(method, path, headers.keySet());
  }
}

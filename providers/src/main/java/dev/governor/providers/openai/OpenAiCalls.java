package dev.governor.providers.openai;

import dev.governor.providers.http.HttpBody;
import dev.governor.providers.http.HttpCall;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpTransport;
import dev.governor.providers.http.LineSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Calls of one server, with the key.
///
/// @param query as [OpenAiSettings#query]
record OpenAiCalls(HttpTransport transport, Credentials credentials, Optional<String> query) {

  HttpResult get(String path) throws InterruptedException {
    return send(HttpCall.get(at(path), credentials.headers()));
  }

  HttpResult delete(String path) throws InterruptedException {
    return send(new HttpCall("DELETE", at(path), credentials.headers(), HttpBody.NONE));
  }

  HttpResult post(String path, HttpBody body) throws InterruptedException {
    return post(path, body, Map.of());
  }

  HttpResult post(String path, HttpBody body, Map<String, String> more)
      throws InterruptedException {
    return send(HttpCall.post(at(path), with(more), body));
  }

  private Map<String, String> with(Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>(credentials.headers());
    headers.putAll(more);
    return headers;
  }

  /// As [#post], and hands over the lines of a success.
  HttpResult postForLines(String path, HttpBody body, Map<String, String> more, LineSink lines)
      throws InterruptedException {
    return clean(transport.stream(HttpCall.post(at(path), with(more), body), lines));
  }

  /// Hands over the lines of a success.
  HttpResult lines(String path, LineSink lines) throws InterruptedException {
    return clean(transport.stream(HttpCall.get(at(path), credentials.headers()), lines));
  }

  private HttpResult send(HttpCall call) throws InterruptedException {
    return clean(transport.send(call));
  }

  private HttpResult clean(HttpResult result) {
    return result instanceof Answered answer && !answer.isSuccess()
        ? new Answered(answer.status(), answer.headers(), credentials.withoutKey(answer.body()))
        : result;
  }

  private String at(String path) {
    return query.map(text -> path + (path.contains("?") ? "&" : "?") + text).orElse(path);
  }
}

package dev.governor.providers.anthropic;

import dev.governor.api.provider.Secret;
import dev.governor.providers.http.HttpBody;
import dev.governor.providers.http.HttpCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The calls of the API, with their headers.
///
/// @param key left out of the headers where there is none; the API then says so
record AnthropicApi(Optional<Secret> key) {

  private static final String BATCHES = "v1/messages/batches";

  HttpCall ask(ApiVersion version, String clientRequestId, String body) {
    return HttpCall.post("v1/messages", asking(version, clientRequestId), HttpBody.json(body));
  }

  /// @param body which asks for events
  HttpCall stream(ApiVersion version, String clientRequestId, String body) {
    Map<String, String> headers = asking(version, clientRequestId);
    headers.put("Accept", "text/event-stream, application/json");
    return HttpCall.post("v1/messages", headers, HttpBody.json(body));
  }

  private Map<String, String> asking(ApiVersion version, String clientRequestId) {
    Map<String, String> headers = headers(version);
    headers.put("x-client-request-id", clientRequestId);
    return headers;
  }

  HttpCall createBatch(ApiVersion version, HttpBody body) {
    return HttpCall.post(BATCHES, headers(version), body);
  }

  /// A page of batches, newest first.
  ///
  /// @param after the last id of the page before
  HttpCall listBatches(int limit, Optional<String> after) {
    String cursor = after.map(id -> "&after_id=" + id).orElse("");
    return HttpCall.get("%s?limit=%d%s".formatted(BATCHES, limit, cursor), headers());
  }

  HttpCall batch(String id) {
    return HttpCall.get(BATCHES + "/" + id, headers());
  }

  HttpCall results(String id) {
    Map<String, String> headers = headers();
    headers.put("Accept", "application/x-jsonl");
    return HttpCall.get(BATCHES + "/" + id + "/results", headers);
  }

  HttpCall cancel(String id) {
    return HttpCall.post(BATCHES + "/" + id + "/cancel", headers(), HttpBody.NONE);
  }

  /// The calls that look after batches know no model, and take any version.
  private Map<String, String> headers() {
    return headers(ApiVersion.WITHOUT_TEMPERATURE);
  }

  private Map<String, String> headers(ApiVersion version) {
    Map<String, String> headers = new LinkedHashMap<>();
    key.ifPresent(secret -> headers.put("x-api-key", secret.reveal()));
    headers.put("anthropic-version", version.text());
    headers.put("Accept", "application/json");
    return headers;
  }
}

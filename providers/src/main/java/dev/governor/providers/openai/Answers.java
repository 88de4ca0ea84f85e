package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Outcome;
import dev.governor.api.time.Time;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpResult.Failed;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a server's answers come to.
///
/// @param where names the server, for messages
/// @param sendsKey whether it is sent a key
record Answers(ApiShape shape, String where, Time time, boolean sendsKey) {

  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int BAD_REQUEST = 400;
  private static final int LAST = 599;
  private static final int BAD_GATEWAY = 502;

  /// Of a question that was asked by itself.
  ///
  /// @param asked the model that was asked
  Outcome of(HttpResult result, String asked, Billing billing) {
    return switch (result) {
      case Failed failed -> HttpOutcomes.of(failed);
      case Answered answer when !answer.isSuccess() -> failure(answer, asked);
      case Answered answer ->
          switch (json(answer)) {
            case Body.Read(JsonNode body) -> ofBody(answer.headers(), body, asked, billing);
            case Body.Unreadable(Outcome why) -> why;
          };
    };
  }

  /// Of a question in a batch.
  Outcome ofLine(int status, JsonNode body, String asked, Billing billing) {
    return status >= OK && status < REDIRECT
        ? ofBody(HttpHeaders.NONE, body, asked, billing)
        : failure(status, HttpHeaders.NONE, body, asked);
  }

  /// Of any call that did not succeed.
  Outcome failure(Answered answer, String asked) {
    Outcome failure =
        HttpOutcomes.notAnApi(answer, where)
            .orElseGet(() -> Failures.of(answer, asked, time.now()));
    return failure instanceof Outcome.Unauthorized(String message) && !sendsKey
        ? new Outcome.Unauthorized(
            message + "; no key was sent: name the one for this server with provider.api_key_env")
        : failure;
  }

  /// The JSON of a success.
  Body json(Answered answer) {
    Optional<Outcome> stranger = HttpOutcomes.notAnApi(answer, where);
    if (stranger.isPresent()) {
      return new Body.Unreadable(stranger.get());
    }
    try {
      return new Body.Read(Json.parse(answer.body()));
    } catch (JacksonException e) {
      return new Body.Unreadable(
          new Outcome.Unreachable(
              "%s answered %d with what is not one JSON document: %s"
                  .formatted(where, answer.status(), e.getOriginalMessage())));
    }
  }

  private Outcome ofBody(HttpHeaders headers, JsonNode body, String asked, Billing billing) {
    if (shape.isAnswer(body)) {
      return shape.read(body, asked, billing);
    }
    if (body.path("error").isObject()) {
      // Gateways pass on their providers' errors as successes.
      int status = body.path("error").path("code").asInt(BAD_GATEWAY);
      boolean isStatus = status >= BAD_REQUEST && status <= LAST;
      return failure(isStatus ? status : BAD_GATEWAY, headers, body, asked);
    }
    return stranger(shape.path());
  }

  private Outcome failure(int status, HttpHeaders headers, JsonNode body, String asked) {
    return Failures.of(new Answered(status, headers, Json.write(body)), asked, time.now());
  }

  /// Of a success that is not what was asked for.
  ///
  /// @param path of what was asked for
  Outcome stranger(String path) {
    return new Outcome.Misdirected(
        "%s answered with something else than %s: see provider.base_url and provider.api"
            .formatted(where, path));
  }

  /// A success, read or not.
  sealed interface Body {
    record Read(JsonNode json) implements Body {}

    record Unreadable(Outcome why) implements Body {}
  }
}

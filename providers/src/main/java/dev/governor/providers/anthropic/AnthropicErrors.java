package dev.governor.providers.anthropic;

import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Secret;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.Quote;
import dev.governor.providers.http.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The errors of the API: `{"type":"error","error":{"type":...,"message":...}}`. Pure.
///
/// @param where as [dev.governor.providers.http.HttpSettings#where]
/// @param key so that it is not quoted
record AnthropicErrors(String where, Optional<Secret> key) {

  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int SERVER_ERROR = 500;

  /// One's own spending limit and an empty account come as a 400 that only its words tell apart.
  private static final Pattern NO_MONEY =
      Pattern.compile(
          "(?i)credit balance is too low|spend(ing)? limit|API usage limits?|usage limits? (has|have)"
              + " been reached");

  static boolean is(JsonNode json) {
    return json.path("error").path("type").isString();
  }

  /// Of an answer that is no success.
  Outcome of(Answered answer, Optional<JsonNode> json, Instant now) {
    Optional<JsonNode> error = json.filter(AnthropicErrors::is);
    if (error.isPresent()) {
      return of(error.get().path("error"), answer, RetryAfter.of(answer.headers(), now), now);
    }
    return HttpOutcomes.notAnApi(answer, where)
        .orElseGet(() -> HttpOutcomes.ofStatus(answer, unknown(answer), now));
  }

  /// Of a batch's line.
  Outcome ofLine(JsonNode error, Instant now) {
    int status = status(error.path("type").asString(""));
    return of(error, new Answered(status, HttpHeaders.NONE, ""), Optional.empty(), now);
  }

  private Outcome of(JsonNode error, Answered answer, Optional<Duration> wait, Instant now) {
    String type = error.path("type").asString("");
    String message = quote(type, error.path("message").asString(""));
    String code = error.path("details").path("error_code").asString("");
    if (code.endsWith("spend_limit_reached") || code.endsWith("billing_unavailable")) {
      return new Outcome.SpendLimited(message);
    }
    if (code.equals("organization_on_hold")) {
      return new Outcome.Unauthorized(message);
    }
    return switch (type) {
      case "authentication_error", "permission_error" -> new Outcome.Unauthorized(message);
      case "billing_error" -> new Outcome.SpendLimited(message);
      case "not_found_error" -> new Outcome.Misdirected(message);
      case "rate_limit_error" -> new Outcome.RateLimited(wait, message);
      case "overloaded_error" -> new Outcome.Overloaded(wait, message);
      case "timeout_error" -> new Outcome.TimedOut(message);
      case "invalid_request_error" ->
          NO_MONEY.matcher(message).find()
              ? new Outcome.SpendLimited(message)
              : HttpOutcomes.ofStatus(answer, message, now);
      default -> HttpOutcomes.ofStatus(answer, message, now);
    };
  }

  private String quote(String type, String message) {
    return Quote.of(message.isBlank() ? type : message, key);
  }

  private String unknown(Answered answer) {
    String said = Quote.of(answer.body(), key);
    return "%s answered %d%s".formatted(where, answer.status(), said.isEmpty() ? "" : ": " + said);
  }

  /// What a line's error would have been over HTTP, where the type alone does not say the outcome.
  static int status(String type) {
    return switch (type) {
      case "invalid_request_error" -> BAD_REQUEST;
      case "conflict_error" -> CONFLICT;
      case "request_too_large" -> TOO_LARGE;
      default -> SERVER_ERROR;
    };
  }
}

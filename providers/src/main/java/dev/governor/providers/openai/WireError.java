package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// An error as the server words it, in any of the forms that servers of this API give it.
///
/// @param message for people; may be empty
/// @param type in lower case; may be empty
/// @param code in lower case; may be empty, or the status as a number
record WireError(String message, String type, String code) {

  private static final int LONGEST = 600;
  private static final Pattern KEY = Pattern.compile("\\b(sk|sess)-[A-Za-z0-9_*-]{4,}");

  private static final Set<String> SPENT =
      Set.of(
          "insufficient_quota",
          "billing_hard_limit_reached",
          "billing_not_active",
          "billing_error",
          "insufficient_balance",
          "insufficient_credits");
  private static final Set<String> BAD_KEYS =
      Set.of(
          "invalid_api_key",
          "invalid_authentication",
          "authentication_error",
          "account_deactivated",
          "unsupported_country_region_territory",
          "permission_error",
          "permissiondenied");
  private static final Set<String> NO_MODEL =
      Set.of("model_not_found", "deploymentnotfound", "model_deprecated");
  private static final Set<String> FLAGGED = Set.of("content_filter", "invalid_prompt");

  static WireError parse(String text) {
    try {
      return of(Json.parse(text));
    } catch (JacksonException _) {
      return new WireError(clipped(text), "", "");
    }
  }

  static WireError of(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isString()) {
      return new WireError(clipped(error.stringValue()), "", "");
    }
    JsonNode it = error.isObject() ? error : body;
    JsonNode detail = it.path("detail");
    String message = it.path("message").asString("");
    String other = detail.isString() ? detail.stringValue() : detail.toString();
    return new WireError(
        clipped(message.isBlank() && !detail.isMissingNode() ? other : message),
        it.path("type").asString("").toLowerCase(Locale.ROOT),
        it.path("code").asString("").toLowerCase(Locale.ROOT));
  }

  boolean isSpend() {
    return is(SPENT);
  }

  boolean isKey() {
    return is(BAD_KEYS);
  }

  boolean isModel() {
    return is(NO_MODEL);
  }

  boolean isPolicy() {
    return is(FLAGGED) || code.contains("policy") || type.contains("policy");
  }

  boolean isOverload() {
    String named = type + " " + code;
    return named.contains("overloaded")
        || named.contains("slow_down")
        || message.toLowerCase(Locale.ROOT).contains("currently overloaded");
  }

  /// More tokens in one request than the account may use in a minute: it will never be let through.
  boolean isTooLargeForTheLimit() {
    return message.startsWith("Request too large");
  }

  /// What a server tells that has no words of its own is said by its status.
  String sentence() {
    String named = code.isEmpty() || code.matches("\\d+") ? type : code;
    if (message.isBlank()) {
      return named.isEmpty() ? "the server gave no reason" : named;
    }
    return named.isEmpty() || message.contains(named) ? message : message + " (" + named + ")";
  }

  private boolean is(Set<String> names) {
    return names.contains(code) || names.contains(type);
  }

  private static String clipped(String text) {
    String line = KEY.matcher(text.strip()).replaceAll("$1-***").replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}

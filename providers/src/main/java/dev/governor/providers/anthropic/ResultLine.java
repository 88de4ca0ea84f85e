package dev.governor.providers.anthropic;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Usage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A line of a batch's results. Pure.
record ResultLine(String customId, JsonNode result) {

  /// Empty if it is none.
  static Optional<ResultLine> parse(String line) {
    try {
      JsonNode json = Json.parse(line);
      return json.path("custom_id").isString() && json.path("result").isObject()
          ? Optional.of(new ResultLine(json.path("custom_id").stringValue(), json.path("result")))
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  BatchLine toBatchLine(
      AnthropicErrors errors, BiFunction<String, Usage, Cost> price, Instant now) {
    return new BatchLine(customId, outcome(errors, price, now));
  }

  private Outcome outcome(
      AnthropicErrors errors, BiFunction<String, Usage, Cost> price, Instant now) {
    String type = result.path("type").asString("");
    return switch (type) {
      case "succeeded" ->
          AnthropicMessage.is(result.path("message"))
              ? AnthropicMessage.outcome(result.path("message"), price)
              : new Outcome.Unreachable("the batch's line says succeeded and holds no message");
      // The error stands in an envelope of its own, as over HTTP.
      case "errored" -> errors.ofLine(result.path("error").path("error"), now);
      case "canceled" ->
          new Outcome.Cancelled("the batch was cancelled before this request was answered");
      case "expired" -> new Outcome.Expired("the batch ran out before this request was answered");
      default -> new Outcome.Unreachable("the batch's line has the unknown result '" + type + "'");
    };
  }
}

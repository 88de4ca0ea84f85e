package dev.governor.providers.anthropic;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Usage;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the API answered, as outcomes. Pure.
record AnthropicReply(AnthropicErrors errors) {

  /// What came of a question.
  Outcome outcome(HttpResult result, BiFunction<String, Usage, Cost> price, Instant now) {
    return switch (result) {
      case HttpResult.Failed failed -> HttpOutcomes.of(failed);
      case Answered answer -> {
        Optional<JsonNode> json = json(answer);
        yield answer.isSuccess()
            ? json.filter(AnthropicMessage::is)
                .map(message -> AnthropicMessage.outcome(message, price))
                .orElseGet(() -> noMessage(answer, json))
            : errors.of(answer, json, now);
      }
    };
  }

  /// Why a call other than a question has no answer that can be used.
  Outcome failure(HttpResult result, Instant now) {
    return switch (result) {
      case HttpResult.Failed failed -> HttpOutcomes.of(failed);
      case Answered answer ->
          answer.isSuccess()
              ? noMessage(answer, json(answer))
              : errors.of(answer, json(answer), now);
    };
  }

  /// The body of an answer, if it is JSON.
  static Optional<JsonNode> json(Answered answer) {
    try {
      return Optional.of(Json.parse(answer.body())).filter(JsonNode::isObject);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private Outcome noMessage(Answered answer, Optional<JsonNode> json) {
    boolean isTorn = json.isEmpty() && answer.body().stripLeading().startsWith("{");
    String where = errors.where();
    return isTorn
        ? new Outcome.Unreachable(where + " answered with broken JSON")
        : HttpOutcomes.notAnApi(answer, where)
            .orElseGet(() ->
                new Outcome.Misdirected(
                    "%s is not Anthropic's API: its answer is not as documented; check provider.base_url"
                        .formatted(where)));
  }
}

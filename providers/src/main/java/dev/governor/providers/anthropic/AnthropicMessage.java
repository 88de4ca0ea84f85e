package dev.governor.providers.anthropic;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A message of the model, as the Messages API answers it and as a batch's line carries it. Pure.
final class AnthropicMessage {

  private AnthropicMessage() {}

  static boolean is(JsonNode json) {
    return json.path("type").asString("").equals("message") && json.path("content").isArray();
  }

  /// @param price what the answer of a model costs, given the model's name in the message
  static Outcome outcome(JsonNode message, BiFunction<String, Usage, Cost> price) {
    Reply reply = reply(message, price);
    String reason = message.path("stop_reason").asString("");
    return switch (reason) {
      case "max_tokens", "model_context_window_exceeded" -> new Outcome.Truncated(reply);
      case "refusal" -> new Outcome.Refused(reply, refusal(message.path("stop_details")));
      case "tool_use", "pause_turn" ->
          new Outcome.Invalid(
              reply,
              List.of(
                  "the answer stopped for a tool, and there is none: answer with JSON at once"));
      // `end_turn` and `stop_sequence`; of a reason that is new, the judge thinks by the text.
      default -> reply.text().isBlank() ? new Outcome.Empty(reply) : new Outcome.Succeeded(reply);
    };
  }

  private static Reply reply(JsonNode message, BiFunction<String, Usage, Cost> price) {
    String text =
        message
            .path("content")
            .valueStream()
            .filter(block -> block.path("type").asString("").equals("text"))
            .map(block -> block.path("text").asString(""))
            .collect(Collectors.joining());
    String model = message.path("model").asString("");
    Optional<Usage> usage = usage(message.path("usage"));
    return new Reply(
        text,
        model,
        usage.orElse(Usage.NONE),
        usage.map(tokens -> price.apply(model, tokens)).orElse(Cost.UNKNOWN));
  }

  /// Anthropic's `input_tokens` are those that neither came from the cache nor went into it.
  private static Optional<Usage> usage(JsonNode usage) {
    if (!usage.path("input_tokens").isIntegralNumber()
        || !usage.path("output_tokens").isIntegralNumber()) {
      return Optional.empty();
    }
    return Optional.of(
        new Usage(
            usage.path("input_tokens").asLong(0),
            usage.path("output_tokens").asLong(0),
            usage.path("cache_read_input_tokens").asLong(0),
            usage.path("cache_creation_input_tokens").asLong(0)));
  }

  private static String refusal(JsonNode details) {
    String category = details.path("category").asString("");
    String explanation = details.path("explanation").asString("");
    return "the model declined to answer"
        + (category.isEmpty() ? "" : " (" + category + ")")
        + (explanation.isEmpty() ? "" : ": " + explanation);
  }
}

package dev.governor.providers.openai;

import dev.governor.api.provider.Usage;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How a shape reports its tokens.
///
/// The vendor counts what was read from its cache, and what was written to it, within the input;
/// [Usage] keeps them apart.
enum Tokens {
  CHAT("prompt_tokens", "completion_tokens"),
  RESPONSES("input_tokens", "output_tokens");

  private final String input;
  private final String output;

  Tokens(String input, String output) {
    this.input = input;
    this.output = output;
  }

  /// @return empty if the server does not tell
  Optional<Usage> read(JsonNode usage) {
    long all = usage.path(input).asLong(0);
    long written = usage.path(output).asLong(0);
    if (all + written <= 0) {
      return Optional.empty();
    }
    JsonNode details = usage.path(input + "_details");
    long cached = details.path("cached_tokens").asLong(0);
    long cacheWrite = details.path("cache_write_tokens").asLong(0);
    long fresh = Math.max(0, all - cached - cacheWrite);
    return Optional.of(new Usage(fresh, written, cached, cacheWrite));
  }
}

package dev.governor.bench.pace;

import dev.governor.api.provider.ProviderConfig;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// A provider's limits, and how much is asked of them.
///
/// @param provider which protocol is spoken
/// @param latency as the scenario has it; the mean, in seconds
/// @param limit the scenario's limits, as YAML without braces
/// @param counted what is limited
/// @param perMinute how much of that
/// @param burst the share of a minute's worth that can be used at once
/// @param requests how many are asked
record Shape(
    String name,
    String provider,
    double latency,
    Counted counted,
    double perMinute,
    double burst,
    int requests,
    String limit) {

  static final int MAX_TOKENS = 1_000;

  /// What all of them let through in the long run: about so many requests a second.
  static final double PACE = 20;

  /// The first pace and the time of doubling where growth is limited, by the second.
  static final double FIRST_PACE = 4;

  static final double DOUBLING = 3;

  private static final double SPREAD = 0.25;

  enum Counted {
    REQUESTS,
    ACCELERATED,
    INPUT,
    OUTPUT,
    RESERVED
  }

  static List<Shape> all() {
    return List.of(
        requests("requests, a burst of 24", 0.02, 1_024, ""),
        requests("requests, a minute's burst", 1, 2_200, ""),
        tokens("input tokens", "anthropic", Counted.INPUT, 480_000, "input_tokens_per_minute"),
        tokens("output tokens", "anthropic", Counted.OUTPUT, 132_000, "output_tokens_per_minute"),
        tokens(
            "tokens, max_tokens counted",
            "openai",
            Counted.RESERVED,
            1_680_000,
            "tokens_per_minute"),
        silent("no headers: requests", Counted.REQUESTS, 1_200, "requests_per_minute"),
        silent("no headers: tokens", Counted.RESERVED, 1_680_000, "tokens_per_minute"),
        new Shape(
            "acceleration",
            "anthropic",
            0.2,
            Counted.ACCELERATED,
            1_200,
            0.1,
            1_000,
            "requests_per_minute: 1200, burst: 0.1,"
                + " acceleration: { requests_per_minute: 240, doubling: 3s }"),
        new Shape(
            "requests, answers after 2 s",
            "anthropic",
            2,
            Counted.REQUESTS,
            1_200,
            0.1,
            1_120,
            "requests_per_minute: 1200, burst: 0.1"));
  }

  private static Shape requests(String name, double burst, int requests, String more) {
    String limit = "requests_per_minute: 1200, burst: " + burst + more;
    return new Shape(name, "anthropic", 0.2, Counted.REQUESTS, 1_200, burst, requests, limit);
  }

  private static Shape tokens(
      String name, String provider, Counted counted, long perMinute, String field) {
    String limit = "%s: %d, burst: 0.05".formatted(field, perMinute);
    return new Shape(name, provider, 0.2, counted, perMinute, 0.05, 1_060, limit);
  }

  private static Shape silent(String name, Counted counted, long perMinute, String field) {
    String limit = "%s: %d, burst: 0.05, headers: false".formatted(field, perMinute);
    return new Shape(name, "openai", 0.2, counted, perMinute, 0.05, 1_060, limit);
  }

  String scenario() {
    long millis = Math.round(latency * 1e3);
    return """
    description: A limit.
    latency: { from: %dms, to: %dms }
    limits: [{ model: "*", %s }]
    """
        .formatted(Math.round(millis * (1 - SPREAD)), Math.round(millis * (1 + SPREAD)), limit);
  }

  /// @param key names the key, so that each has buckets of its own
  ProviderConfig config(String baseUrl, String key) {
    boolean isOpenAi = provider.equals("openai");
    return new ProviderConfig(
        provider,
        Map.<String, JsonNode>of(
            "base_url", StringNode.valueOf(isOpenAi ? baseUrl + "/v1" : baseUrl),
            "api_key_env", StringNode.valueOf(key)));
  }

  String model() {
    return provider.equals("openai") ? "tiny" : "claude-sonnet";
  }
}

package dev.governor.bench.proof;

/// Whose protocol is spoken.
///
/// @param fallback the model that is asked where the first is overloaded
/// @param path what the simulator's address is followed by
record Vendor(String name, String model, String fallback, String path) {

  static final Vendor ANTHROPIC =
      new Vendor("anthropic", "claude-haiku-4-5", "claude-sonnet-5-5", "");
  static final Vendor OPENAI = new Vendor("openai", "gpt-6-luna", "gpt-6.1-terra", "/v1");
}

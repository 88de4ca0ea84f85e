package dev.governor.bench.proof;

/// Whose protocol is spoken.
///
/// @param path what the simulator's address is followed by
record Vendor(String name, String model, String path) {

  static final Vendor ANTHROPIC = new Vendor("anthropic", "claude-haiku-4-5", "");
  static final Vendor OPENAI = new Vendor("openai", "gpt-6-luna", "/v1");
}

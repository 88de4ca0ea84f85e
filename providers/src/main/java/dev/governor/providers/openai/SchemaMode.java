package dev.governor.providers.openai;

/// How the model learns the shape of its answer.
enum SchemaMode {
  /// The server holds it to the schema.
  NATIVE(true, false),
  /// The system text tells it.
  INSTRUCTION(false, true),
  /// The server holds it, and the system text tells: for servers that show the model no schema.
  BOTH(true, true);

  private final boolean sendsFormat;
  private final boolean instructs;

  SchemaMode(boolean sendsFormat, boolean instructs) {
    this.sendsFormat = sendsFormat;
    this.instructs = instructs;
  }

  boolean sendsFormat() {
    return sendsFormat;
  }

  boolean instructs() {
    return instructs;
  }
}

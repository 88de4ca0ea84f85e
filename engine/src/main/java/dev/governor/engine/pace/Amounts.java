package dev.governor.engine.pace;

/// How much of each [Quantity].
record Amounts(double requests, double inputTokens, double outputTokens, double tokens) {

  static final Amounts NONE = new Amounts(0, 0, 0, 0);

  double of(Quantity quantity) {
    return switch (quantity) {
      case REQUESTS -> requests;
      case INPUT_TOKENS -> inputTokens;
      case OUTPUT_TOKENS -> outputTokens;
      case TOKENS -> tokens;
    };
  }

  Amounts plus(Amounts other) {
    return plus(other, 1);
  }

  Amounts minus(Amounts other) {
    return plus(other, -1);
  }

  Amounts plus(Amounts other, double times) {
    return new Amounts(
        requests + times * other.requests,
        inputTokens + times * other.inputTokens,
        outputTokens + times * other.outputTokens,
        tokens + times * other.tokens);
  }

  Amounts times(double factor) {
    return NONE.plus(this, factor);
  }
}

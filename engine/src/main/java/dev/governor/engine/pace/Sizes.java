package dev.governor.engine.pace;

import dev.governor.api.provider.Counting;
import dev.governor.api.provider.Usage;
import java.util.HashMap;
import java.util.Map;

/// What requests take of the limits, by job type: a guess at first, then the running mean of what
/// those before took. Not thread-safe.
final class Sizes {

  private static final double FIRST_TOKENS_PER_CHARACTER = 0.25;

  /// Far below what jobs allow: most answers are short, and the first ones tell.
  private static final double FIRST_OUTPUT = 256;

  /// How many answers the running mean goes back.
  private static final int MEMORY = 30;

  private final Counting counting;
  private final Map<String, Means> byJobType = new HashMap<>();

  Sizes(Counting counting) {
    this.counting = counting;
  }

  Amounts of(Estimate estimate) {
    Means means = byJobType.get(estimate.jobType());
    double perCharacter = means == null ? FIRST_TOKENS_PER_CHARACTER : means.perCharacter;
    double output = means == null ? FIRST_OUTPUT : means.output;
    return amounts(
        estimate,
        perCharacter * estimate.characters(),
        Math.min(output, (double) estimate.maxTokens()));
  }

  /// Learns from an answer.
  ///
  /// @return what its request took
  Amounts learn(Estimate estimate, Usage usage) {
    double input = counting.input(usage);
    double output = usage.output();
    byJobType
        .computeIfAbsent(estimate.jobType(), _ -> new Means())
        .add(input / Math.max(1, estimate.characters()), output);
    return amounts(estimate, input, output);
  }

  private Amounts amounts(Estimate estimate, double input, double output) {
    double more = counting.reserved() ? estimate.maxTokens() : output;
    return new Amounts(1, input, output, input + more);
  }

  private static final class Means {
    private int answers;
    private double perCharacter;
    private double output;

    void add(double nextPerCharacter, double nextOutput) {
      answers = Math.min(MEMORY, answers + 1);
      perCharacter += (nextPerCharacter - perCharacter) / answers;
      output += (nextOutput - output) / answers;
    }
  }
}

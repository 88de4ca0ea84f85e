package dev.governor.bench.pace;

import java.util.Comparator;
import java.util.List;

/// How a contender did on a shape.
///
/// @param ideal the shortest time, in seconds
/// @param seconds it took, or until it was stopped
/// @param utilisation the ideal time of what was answered, as a share of the time it took
/// @param refused the share of replies that were a 429
record Score(double ideal, double seconds, double utilisation, double refused) {

  static Score of(Shape shape, Contender.Ran ran) {
    double ideal = Ideal.seconds(shape, each(shape, ran));
    double done = (double) ran.answered() / shape.requests();
    return new Score(
        ideal,
        ran.seconds(),
        ideal * done / ran.seconds(),
        (double) ran.refused() / Math.max(1, ran.replies()));
  }

  /// What a request took of what is limited, in the mean.
  private static double each(Shape shape, Contender.Ran ran) {
    double input = (double) ran.input() / Math.max(1, ran.answered());
    double output = (double) ran.output() / Math.max(1, ran.answered());
    return switch (shape.counted()) {
      case REQUESTS, ACCELERATED -> 1;
      case INPUT -> input;
      case OUTPUT -> output;
      case RESERVED -> input + Shape.MAX_TOKENS;
    };
  }

  /// By utilisation.
  static Score median(List<Score> scores) {
    return scores.stream()
        .sorted(Comparator.comparingDouble(Score::utilisation))
        .toList()
        .get(scores.size() / 2);
  }
}

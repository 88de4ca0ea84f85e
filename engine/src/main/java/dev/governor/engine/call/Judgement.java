package dev.governor.engine.call;

import java.util.List;

/// What the judge says of an answer.
sealed interface Judgement {

  /// @param output what is kept, as JSON
  record Good(String output) implements Judgement {}

  /// @param problems sentences that a model can act on
  record Bad(List<String> problems) implements Judgement {}

  static Judgement bad(String problem) {
    return new Bad(List.of(problem));
  }
}

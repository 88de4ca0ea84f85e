package dev.governor.simulator.answer;

import dev.governor.api.provider.Usage;

/// What was made up for a question.
public record Answer(String text, Ending ending, Usage usage) {

  public enum Ending {
    FINISHED,
    CUT,
    REFUSED
  }
}

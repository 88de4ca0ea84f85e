package dev.governor.governors.play;

import dev.governor.governors.storyline.Ending;
import dev.governor.governors.storyline.Node;

/// What became of taking a choice.
public sealed interface Step {

  /// How the player stands now.
  State state();

  /// The player has come to a node from which there is a way on.
  record Moved(State state, Node node) implements Step {}

  /// The player has come to an ending.
  record Ended(State state, Ending ending) implements Step {}

  /// Nothing happened; the state is what it was.
  record Refused(State state, Refusal refusal) implements Step {}
}

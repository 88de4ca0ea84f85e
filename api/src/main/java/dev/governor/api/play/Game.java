package dev.governor.api.play;

/// A game at one of its moments. Immutable: each turn gives another.
public interface Game {

  String title();

  /// What the player sees now.
  Page page();

  /// Takes a choice.
  ///
  /// @param choice its place on the page, from 1
  Turn take(int choice);

  /// Lets the time pass that must pass before some choice can be taken; this same game if none need
  /// wait.
  Game await();

  /// What became of taking a choice.
  sealed interface Turn {

    record Taken(Game game) implements Turn {}

    /// Nothing happened.
    ///
    /// @param reason one sentence
    record Refused(String reason) implements Turn {}
  }
}

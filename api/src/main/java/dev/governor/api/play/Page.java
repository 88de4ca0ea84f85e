package dev.governor.api.play;

import java.util.List;
import java.util.Optional;

/// What a player sees at one moment of a game.
///
/// @param speaker who says `voice`
/// @param gained what coming here gave, each in a few words: `+8 reputation`
/// @param standing how the player stands, in one line
/// @param choices none where the game is over
public record Page(
    String title,
    String narration,
    String speaker,
    String voice,
    List<String> gained,
    String standing,
    List<Option> choices) {

  public Page {
    gained = List.copyOf(gained);
    choices = List.copyOf(choices);
  }

  /// A choice.
  ///
  /// @param price what it costs, in a few words; empty if nothing
  /// @param obstacle why it cannot be taken now, in one sentence
  public record Option(String text, String price, Optional<String> obstacle) {}
}

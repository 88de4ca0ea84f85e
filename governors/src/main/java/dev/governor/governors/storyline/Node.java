package dev.governor.governors.storyline;

import java.util.List;

/// A place in a story.
public sealed interface Node permits Scene, Challenge, Ending {

  String id();

  int tier();

  String title();

  /// What happens, told to the player.
  String narration();

  /// What the governor says.
  String voice();

  /// The ways on.
  List<Choice> choices();

  Mechanics mechanics();

  /// As JSON has it.
  default FlatNode flat() {
    NodeKind kind =
        switch (this) {
          case Scene _ -> NodeKind.SCENE;
          case Challenge _ -> NodeKind.CHALLENGE;
          case Ending _ -> NodeKind.ENDING;
        };
    return new FlatNode(id(), kind, tier(), title(), narration(), voice(), choices(), mechanics());
  }
}

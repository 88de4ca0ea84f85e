package dev.governor.governors.storyline;

import java.util.List;

/// Where a story is over.
public record Ending(
    String id, int tier, String title, String narration, String voice, Mechanics mechanics)
    implements Node {

  /// None.
  @Override
  public List<Choice> choices() {
    return List.of();
  }
}

package dev.governor.governors.storyline;

import java.util.List;

/// Something is done that costs strength.
public record Challenge(
    String id,
    int tier,
    String title,
    String narration,
    String voice,
    List<Choice> choices,
    Mechanics mechanics)
    implements Node {

  public Challenge {
    choices = List.copyOf(choices);
  }
}

package dev.governor.governors.storyline;

import java.util.List;

/// Something is met, told or decided.
public record Scene(
    String id,
    int tier,
    String title,
    String narration,
    String voice,
    List<Choice> choices,
    Mechanics mechanics)
    implements Node {

  public Scene {
    choices = List.copyOf(choices);
  }
}

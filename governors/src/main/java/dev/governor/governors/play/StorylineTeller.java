package dev.governor.governors.play;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.play.Game;
import dev.governor.api.play.Storyteller;
import dev.governor.governors.picture.StorylinePicture;
import dev.governor.governors.storyline.Storyline;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Plays the results of STORYLINE_GENERATION.
public final class StorylineTeller implements Storyteller {

  /// For [java.util.ServiceLoader].
  public StorylineTeller() {}

  @Override
  public String jobType() {
    return BatchJobType.STORYLINE_GENERATION.id();
  }

  @Override
  public Game begin(JsonNode output) {
    Play play = Play.of(read(output));
    return new StoryGame(play, play.begin(), play.begin());
  }

  @Override
  public String picture(JsonNode output) {
    return StorylinePicture.svg(Play.of(read(output)).storyline());
  }

  private static Storyline read(JsonNode output) {
    try {
      return Json.read(output, Storyline.class);
    } catch (JacksonException e) {
      throw new InvalidInputException(
          "This is no storyline as its job writes it: " + e.getOriginalMessage(), e);
    }
  }
}

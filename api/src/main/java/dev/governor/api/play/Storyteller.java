package dev.governor.api.play;

import tools.jackson.databind.JsonNode;

/// Lets the results of a job type be played. Found by [java.util.ServiceLoader]; thread-safe.
public interface Storyteller {

  /// The id of the job type whose results it plays.
  String jobType();

  /// The game at its beginning.
  ///
  /// @param output a result of the job type
  /// @throws dev.governor.api.data.InvalidInputException if it is none, or cannot be played
  Game begin(JsonNode output);

  /// The whole result as a picture, an SVG document; the same result gives the same text.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if it is none
  String picture(JsonNode output);
}

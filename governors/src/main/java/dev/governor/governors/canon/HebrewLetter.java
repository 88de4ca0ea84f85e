package dev.governor.governors.canon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalInt;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the 22 letters, with its path on the Tree of Life.
///
/// @param kind mother, double or single
/// @param pathFrom the sephirah at the path's upper end
/// @param tarotMajor the number of its major
@JsonNaming(SnakeCaseStrategy.class)
public record HebrewLetter(
    int number,
    String name,
    String letter,
    int value,
    OptionalInt finalValue,
    @JsonProperty("class") String kind,
    String attribution,
    String meaning,
    int path,
    int pathFrom,
    int pathTo,
    int tarotMajor) {}

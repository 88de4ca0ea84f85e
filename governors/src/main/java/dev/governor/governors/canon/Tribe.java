package dev.governor.governors.canon;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the twelve tribes that the governors are set under, with its direction and angel.
@JsonNaming(SnakeCaseStrategy.class)
public record Tribe(
    int number,
    @JsonProperty("tribe") String name,
    String deeSpelling,
    String angelKing,
    String direction,
    int governors) {}

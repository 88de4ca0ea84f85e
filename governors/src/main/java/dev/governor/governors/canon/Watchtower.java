package dev.governor.governors.canon;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the four quarters of the Great Table, with its element.
@JsonNaming(SnakeCaseStrategy.class)
public record Watchtower(
    int number,
    String element,
    String direction,
    String king,
    String holyNames,
    String unionName) {}

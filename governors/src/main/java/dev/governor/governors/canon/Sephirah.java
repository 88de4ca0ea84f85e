package dev.governor.governors.canon;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the ten sephiroth.
@JsonNaming(SnakeCaseStrategy.class)
public record Sephirah(int number, String name, String hebrew, String meaning, String planet) {}

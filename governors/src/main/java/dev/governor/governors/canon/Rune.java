package dev.governor.governors.canon;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the 24 runes of the elder futhark.
@JsonNaming(SnakeCaseStrategy.class)
public record Rune(int number, String name, String rune, String letter, String meaning, int aett) {}

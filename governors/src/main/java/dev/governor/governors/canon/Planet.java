package dev.governor.governors.canon;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the seven classical planets.
@JsonNaming(SnakeCaseStrategy.class)
public record Planet(
    int number,
    String name,
    String symbol,
    String day,
    String metal,
    int sephirah,
    String hebrewLetter,
    List<String> signsRuled) {}

package dev.governor.governors.canon;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the 78 cards; `astrology` is the Golden Dawn's attribution, empty where schools differ.
@JsonNaming(SnakeCaseStrategy.class)
public record TarotCard(
    int id,
    String arcana,
    String suit,
    int number,
    String name,
    String element,
    String astrology,
    String hebrewLetter) {}

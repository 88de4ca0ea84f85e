package dev.governor.governors.canon;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the 64 hexagrams.
///
/// @param lines from the bottom up; 1 is a solid line
@JsonNaming(SnakeCaseStrategy.class)
public record Hexagram(
    int number,
    String symbol,
    String pinyin,
    String english,
    String lowerTrigram,
    String upperTrigram,
    String lines) {}

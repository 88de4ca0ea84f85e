package dev.governor.governors.canon;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the eight trigrams.
///
/// @param lines from the bottom up; 1 is a solid line
@JsonNaming(SnakeCaseStrategy.class)
public record Trigram(String name, String chinese, String pinyin, String lines) {}

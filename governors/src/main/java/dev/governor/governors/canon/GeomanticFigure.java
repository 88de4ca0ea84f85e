package dev.governor.governors.canon;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the sixteen geomantic figures.
///
/// @param lines from head to foot: 1 is a single point, 2 a pair
@JsonNaming(SnakeCaseStrategy.class)
public record GeomanticFigure(
    int number,
    String figure,
    String meaning,
    String lines,
    String planet,
    String sign,
    String element) {}

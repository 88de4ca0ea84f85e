package dev.governor.governors.canon;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the thirty aethyrs, from LIL (1, the highest) to TEX (30, the lowest).
///
/// @param governors how many governors it has
/// @param ministers the sum of theirs
@JsonNaming(SnakeCaseStrategy.class)
public record Aethyr(
    int number,
    String name,
    List<String> nameVariants,
    int governors,
    int firstGovernor,
    int lastGovernor,
    int ministers) {}

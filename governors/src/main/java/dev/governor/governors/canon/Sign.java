package dev.governor.governors.canon;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the twelve signs, with its classical ruler.
@JsonNaming(SnakeCaseStrategy.class)
public record Sign(
    int number,
    @JsonProperty("sign") String name,
    String symbol,
    String element,
    String modality,
    String ruler) {}

package dev.governor.governors.canon;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One of the 91 governors, as the table has it. As JSON its properties are the table's columns.
///
/// @param orderInAethyr 1 to 3; to 4 in TEX
/// @param element of the Watchtower where its sigil lies; `Spirit` for those of the Black Cross
/// @param tabletName the spelling that the sigil traces; empty where sources disagree
/// @param originalId its id, everywhere
@JsonNaming(SnakeCaseStrategy.class)
public record Governor(
    int number,
    String name,
    int aethyrNumber,
    String aethyrName,
    int orderInAethyr,
    String region,
    List<String> regionVariants,
    String regionAgrippa,
    String tribe,
    String direction,
    int ministers,
    String element,
    String tabletName,
    List<String> nameVariants,
    String originalId) {

  public Governor {
    regionVariants = List.copyOf(regionVariants);
    nameVariants = List.copyOf(nameVariants);
  }
}

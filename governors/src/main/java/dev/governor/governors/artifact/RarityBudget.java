package dev.governor.governors.artifact;

import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Table;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// How rare a governor's artifacts are: the higher its aethyr, the rarer, and at most one of them
/// legendary or mythic. The table is `rarities.csv`.
public final class RarityBudget {

  private static final List<Row> ROWS = Table.read(RarityBudget.class, "rarities.csv", Row.class);

  private RarityBudget() {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record Row(int firstAethyr, int lastAethyr, String first, String second) {

    boolean covers(int aethyr) {
      return firstAethyr <= aethyr && aethyr <= lastAethyr;
    }
  }

  /// By slot, the rarer first.
  public static List<Rarity> of(Governor governor) {
    return ROWS.stream()
        .filter(row -> row.covers(governor.aethyrNumber()))
        .map(row -> List.of(rarity(row.first()), rarity(row.second())))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("rarities.csv lacks aethyr " + governor.aethyrNumber()));
  }

  private static Rarity rarity(String word) {
    return Words.constant(Rarity.class, word);
  }
}

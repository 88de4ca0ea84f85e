package dev.governor.governors.mechanics;

import dev.governor.governors.storyline.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What a tier gives, over all governors with a story.
///
/// @param unlocks how much is open from this tier on that was not before
/// @param things how many things are to be had
/// @param reputation the sum of what its nodes give
public record TierRewards(Level level, Spread unlocks, Spread things, Spread reputation) {

  static TierRewards of(Level level, List<RewardTable> tables) {
    List<RewardTable.Row> rows =
        tables.stream()
            .flatMap(table -> table.tiers().stream())
            .filter(row -> row.level() == level)
            .toList();
    return new TierRewards(
        level,
        spread(rows, row -> row.unlocks().size()),
        spread(rows, row -> row.things().size()),
        spread(rows, RewardTable.Row::reputation));
  }

  private static Spread spread(
      List<RewardTable.Row> rows, ToLongFunction<RewardTable.Row> quantity) {
    Map<Long, Double> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(quantity.applyAsLong(row), 1.0, Double::sum));
    return Spread.of(counts);
  }
}

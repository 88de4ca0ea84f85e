package dev.governor.governors.mechanics;

import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.storyline.Tier;
import java.util.Arrays;
import java.util.List;

/// What a governor's story gives, by tier.
///
/// @param tiers the four, from novice to master
public record RewardTable(String governorId, List<Row> tiers) {

  public RewardTable {
    tiers = List.copyOf(tiers);
  }

  /// What one tier gives.
  ///
  /// @param unlocks ids of what is open from this tier on, and was not before
  /// @param things what is to be had at the nodes of the tier
  /// @param reputation the sum of what the nodes of the tier give, losses left out
  public record Row(Level level, List<String> unlocks, List<String> things, int reputation) {

    public Row {
      unlocks = List.copyOf(unlocks);
      things = List.copyOf(things);
    }
  }

  public static RewardTable of(Storyline storyline) {
    return new RewardTable(
        storyline.governorId(),
        Arrays.stream(Level.values()).map(level -> row(storyline, level)).toList());
  }

  private static Row row(Storyline storyline, Level level) {
    List<FlatNode> nodes =
        storyline.nodes().stream().filter(node -> node.tier() == level.number()).toList();
    return new Row(
        level,
        newUnlocks(storyline.tiers(), level),
        nodes.stream().flatMap(node -> node.mechanics().rewards().stream()).toList(),
        nodes.stream().mapToInt(node -> Math.max(0, node.mechanics().reputationGain())).sum());
  }

  private static List<String> newUnlocks(List<Tier> tiers, Level level) {
    List<String> before =
        tiers.stream()
            .filter(tier -> tier.number() < level.number())
            .flatMap(tier -> tier.unlocks().stream())
            .toList();
    return tiers.stream()
        .filter(tier -> tier.number() == level.number())
        .flatMap(tier -> tier.unlocks().stream())
        .filter(id -> !before.contains(id))
        .toList();
  }
}

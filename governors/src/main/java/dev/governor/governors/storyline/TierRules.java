package dev.governor.governors.storyline;

import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.schema.Violations;
import java.util.List;
import java.util.Set;

/// The tiers have the fixed bounds, and each unlocks all that the one before does, and more.
final class TierRules {

  private final Set<String> known;
  private final Violations found = new Violations();

  private TierRules(Governor governor) {
    this.known = Unlocks.of(governor);
  }

  static List<Violation> check(Governor governor, List<Tier> tiers) {
    TierRules rules = new TierRules(governor);
    List<String> before = List.of();
    for (int i = 0; i < Math.min(tiers.size(), Level.values().length); i++) {
      Tier tier = tiers.get(i);
      String path = "/tiers/" + i;
      rules.bounds(Level.of(i + 1), tier, path);
      rules.unlocks(tier.unlocks(), path + "/unlocks");
      rules.growth(before, tier.unlocks(), path + "/unlocks");
      before = tier.unlocks();
    }
    return rules.found.all();
  }

  private void bounds(Level level, Tier tier, String path) {
    requireFixed(level.number(), tier.number(), path + "/number");
    requireFixed(level.minReputation(), tier.minReputation(), path + "/minReputation");
    requireFixed(level.maxReputation(), tier.maxReputation(), path + "/maxReputation");
    requireFixed(level, tier.level(), path + "/level");
  }

  private void requireFixed(Object fixed, Object given, String path) {
    if (!fixed.equals(given)) {
      found.add("tier_bounds_wrong", path, "must be " + fixed + ", was " + given);
    }
  }

  private void unlocks(List<String> unlocks, String path) {
    for (int i = 0; i < unlocks.size(); i++) {
      String unlock = unlocks.get(i);
      if (!known.contains(unlock)) {
        found.add(
            "unlock_unknown",
            path + "/" + i,
            "'" + unlock + "' is nothing that this story can unlock; take an id from the lists");
      }
    }
    found.distinct("unlock_repeated", path + "/%d", unlocks);
  }

  private void growth(List<String> before, List<String> unlocks, String path) {
    List<String> lost = before.stream().filter(id -> !unlocks.contains(id)).toList();
    if (!lost.isEmpty()) {
      found.add(
          "unlocks_not_growing",
          path,
          "must have all that the tier before has, but not " + String.join(", ", lost));
    } else if (Set.copyOf(before).equals(Set.copyOf(unlocks))) {
      found.add("unlocks_not_growing", path, "must have at least one more than the tier before");
    }
  }
}

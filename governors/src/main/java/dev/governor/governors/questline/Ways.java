package dev.governor.governors.questline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long the ways through a quest are, in minutes, from the first encounter to the last.
///
/// @param shortest minutes of the quickest way
/// @param longest minutes of the slowest
public record Ways(int shortest, int longest) {

  /// Those of encounters that are a graph without fault and without a cycle.
  public static Ways of(List<Encounter> encounters) {
    Map<String, Encounter> byId = new HashMap<>();
    encounters.forEach(encounter -> byId.put(encounter.id(), encounter));
    return from(encounters.getFirst(), byId, new HashMap<>());
  }

  private static Ways from(Encounter at, Map<String, Encounter> byId, Map<String, Ways> known) {
    Ways done = known.get(at.id());
    if (done != null) {
      return done;
    }
    Ways onward =
        at.choices().stream()
            .map(EncounterChoice::next)
            .map(byId::get)
            .map(next -> from(next, byId, known))
            .reduce(Ways::either)
            .orElse(new Ways(0, 0));
    Ways ways = new Ways(at.minutes() + onward.shortest, at.minutes() + onward.longest);
    known.put(at.id(), ways);
    return ways;
  }

  private Ways either(Ways other) {
    return new Ways(Math.min(shortest, other.shortest), Math.max(longest, other.longest));
  }
}

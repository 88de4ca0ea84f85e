package dev.governor.governors.facts;

import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.governors.systems.Correspondences;
import java.util.Set;

/// What a knowledge base is asked for a governor: what its traditions say on its correspondences.
public final class KindredPassages {

  private KindredPassages() {}

  /// @param subjects the ids of the traditions
  /// @param limit the most passages
  public static KnowledgeQuery of(GovernorFacts facts, Set<String> subjects, int limit) {
    return new KnowledgeQuery(text(facts), subjects, limit);
  }

  private static String text(GovernorFacts facts) {
    Correspondences systems = facts.correspondences();
    return "The element %s, the sign %s, the planet %s; the tarot card %s, the sephirah %s (%s), the rune %s (%s), the hexagram %s, the geomantic figure %s (%s); the aethyr %s, the land %s, the direction %s."
        .formatted(
            facts.governor().element(),
            systems.sign().name(),
            systems.planet().name(),
            systems.tarotMajor().name(),
            systems.sephirah().name(),
            systems.sephirah().meaning(),
            systems.rune().name(),
            systems.rune().meaning(),
            systems.hexagrams().getFirst().english(),
            systems.figure().figure(),
            systems.figure().meaning(),
            facts.aethyr().name(),
            facts.governor().region(),
            facts.governor().direction());
  }
}

package dev.governor.governors.storyline;

import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.OwnTraditions;

/// Which passages a story draws on: those on the governor's traditions.
final class Grounding {

  private static final int LIMIT = 4;

  private Grounding() {}

  static KnowledgeQuery of(StorylineItem item) {
    GovernorFacts facts = GovernorFacts.of(item.governor());
    String text =
        "%s, governor of %s in the aethyr %s: %s, %s, %s, %s, %s"
            .formatted(
                item.governor().name(),
                item.governor().region(),
                item.governor().aethyrName(),
                item.governor().element(),
                facts.correspondences().sign().name(),
                facts.correspondences().planet().name(),
                facts.correspondences().tarotMajor().name(),
                facts.correspondences().sephirah().meaning());
    return new KnowledgeQuery(text, OwnTraditions.subjects(facts, item.profile()), LIMIT);
  }
}

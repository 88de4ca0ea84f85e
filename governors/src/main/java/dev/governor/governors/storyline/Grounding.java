package dev.governor.governors.storyline;

import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.Choice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which passages a story draws on: of the traditions of the governor's profile, or, where there is
/// none, of the Enochian and of two that suit its element and its planet.
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
    return new KnowledgeQuery(text, subjects(item), LIMIT);
  }

  private static Set<String> subjects(StorylineItem item) {
    return traditions(item).stream().map(TraditionId::toString).collect(Collectors.toSet());
  }

  /// The traditions of the profile, or those that the tables suggest.
  static List<TraditionId> traditions(StorylineItem item) {
    return item.profile()
        .map(profile -> profile.traditions().stream().map(Choice::value).toList())
        .orElseGet(() -> suggested(GovernorFacts.of(item.governor())));
  }

  static List<TraditionId> suggested(GovernorFacts facts) {
    return Stream.of(
            TraditionId.ENOCHIAN_MAGIC,
            byElement(facts.governor().element()),
            byPlanet(facts.correspondences().planet().name()))
        .toList();
  }

  private static TraditionId byElement(String element) {
    return switch (element) {
      case "Air" -> TraditionId.SUFI_MYSTICISM;
      case "Water" -> TraditionId.TAOISM;
      case "Earth" -> TraditionId.CELTIC_DRUIDIC;
      case "Fire" -> TraditionId.EGYPTIAN_MAGIC;
      default -> TraditionId.GNOSTIC_TRADITIONS;
    };
  }

  private static TraditionId byPlanet(String planet) {
    return switch (planet) {
      case "Sun" -> TraditionId.THELEMA;
      case "Moon" -> TraditionId.I_CHING;
      case "Mars" -> TraditionId.NORSE_TRADITIONS;
      case "Mercury" -> TraditionId.HERMETIC_PHILOSOPHY;
      case "Jupiter" -> TraditionId.CLASSICAL_PHILOSOPHY;
      case "Venus" -> TraditionId.SACRED_GEOMETRY;
      default -> TraditionId.KABBALISTIC_MYSTICISM;
    };
  }
}

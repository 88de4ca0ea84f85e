package dev.governor.governors.artifact;

import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One artifact to be made for a governor.
///
/// @param slot which of the governor's artifacts, 1 or 2
/// @param profile where profiles were made before
/// @param passages what the prompt embeds of the knowledge base
public record ArtifactItem(
    Governor governor,
    int slot,
    Rarity rarity,
    Optional<GovernorProfile> profile,
    List<Passage> passages) {

  /// How many artifacts a governor has.
  public static final int SLOTS = 2;

  public ArtifactItem {
    passages = List.copyOf(passages);
  }

  /// The id of the artifact that a governor has in a slot, whether it is made yet or not.
  public static String id(Governor governor, int slot) {
    return governor.originalId().toLowerCase(Locale.ROOT) + "_artifact_" + slot;
  }

  String id() {
    return id(governor, slot);
  }

  String key() {
    return governor.originalId() + "/" + slot;
  }

  List<String> dependsOn() {
    return DependsOn.of(
        GovernorFacts.of(governor).ids(),
        profile.stream().map(GovernorProfile::reference),
        passages);
  }
}

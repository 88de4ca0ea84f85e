package dev.governor.governors.artifact;

import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;

/// What an artifact is composed from.
record ArtifactFacts(GovernorFacts governor, int slot, Rarity rarity) {

  static ArtifactFacts of(Governor governor, int slot) {
    return new ArtifactFacts(
        GovernorFacts.of(governor), slot, RarityBudget.of(governor).get(slot - 1));
  }
}

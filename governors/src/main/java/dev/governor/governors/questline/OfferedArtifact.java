package dev.governor.governors.questline;

import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.ArtifactItem;
import dev.governor.governors.artifact.Rarity;
import dev.governor.governors.artifact.RarityBudget;
import dev.governor.governors.canon.Governor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An artifact that a quest may speak of.
///
/// @param name empty where it is not made yet
record OfferedArtifact(String id, Rarity rarity, Optional<String> name) {

  static OfferedArtifact of(Artifact artifact) {
    String name = artifact.name().strip().replaceAll("\\s+", " ");
    return new OfferedArtifact(artifact.id(), artifact.rarity(), Optional.of(name));
  }

  /// The two that a governor will have, as they are known before they are made.
  static List<OfferedArtifact> toBeMadeFor(Governor governor) {
    List<Rarity> budget = RarityBudget.of(governor);
    return IntStream.rangeClosed(1, ArtifactItem.SLOTS)
        .mapToObj(slot ->
            new OfferedArtifact(
                ArtifactItem.id(governor, slot), budget.get(slot - 1), Optional.empty()))
        .toList();
  }
}

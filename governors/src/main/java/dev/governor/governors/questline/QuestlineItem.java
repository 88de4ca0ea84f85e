package dev.governor.governors.questline;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.Passage;
import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.JoinedRow;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.OwnTraditions;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a quest is made from. What is empty was not made before.
///
/// @param type from the tables; an artifact_quest only where there is an artifact to award
/// @param difficulty from the tables
public record QuestlineItem(
    Governor governor,
    Optional<GovernorProfile> profile,
    Optional<Storyline> storyline,
    List<Artifact> artifacts,
    List<Passage> passages,
    QuestlineType type,
    Difficulty difficulty) {

  private static final Set<String> JOINED = Set.of("profile", "storyline", "artifacts", "passages");

  public QuestlineItem {
    artifacts = List.copyOf(artifacts);
    passages = List.copyOf(passages);
  }

  static QuestlineItem of(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, JOINED);
    Governor governor = joined.governor();
    List<Artifact> artifacts = joined.all("artifacts", Artifact.class);
    artifacts.forEach(artifact -> requireOwn(governor, artifact));
    return new QuestlineItem(
        governor,
        joined.one("profile", GovernorProfile.class),
        joined.one("storyline", Storyline.class),
        artifacts,
        joined.passages(),
        type(governor, offered(governor, artifacts)),
        Difficulty.of(governor));
  }

  private static void requireOwn(Governor governor, Artifact artifact) {
    if (!artifact.governorId().equals(governor.originalId())) {
      throw new InvalidInputException(
          "artifacts of %s have one of %s among them, %s; join each governor with its own"
              .formatted(governor.originalId(), artifact.governorId(), artifact.id()));
    }
  }

  /// An artifact_quest without an artifact to award is a search for knowledge.
  private static QuestlineType type(Governor governor, List<OfferedArtifact> offered) {
    QuestlineType type = QuestlineType.of(governor);
    Difficulty difficulty = Difficulty.of(governor);
    boolean awardable = offered.stream().anyMatch(artifact -> difficulty.allows(artifact.rarity()));
    return type == QuestlineType.ARTIFACT_QUEST && !awardable
        ? QuestlineType.KNOWLEDGE_SEEKING
        : type;
  }

  private static List<OfferedArtifact> offered(Governor governor, List<Artifact> artifacts) {
    return artifacts.isEmpty()
        ? OfferedArtifact.toBeMadeFor(governor)
        : artifacts.stream().map(OfferedArtifact::of).toList();
  }

  /// The id of a governor's questline, whether it is made yet or not.
  public static String id(Governor governor) {
    return governor.originalId().toLowerCase(Locale.ROOT) + "_questline";
  }

  String id() {
    return id(governor);
  }

  /// The artifacts that it may speak of: those made, or those that will be.
  List<OfferedArtifact> offeredArtifacts() {
    return offered(governor, artifacts);
  }

  /// The knowledge that it may draw on: the passages, or the traditions near to the governor.
  List<String> offeredKnowledge() {
    return passages.isEmpty()
        ? OwnTraditions.of(GovernorFacts.of(governor), profile).stream()
            .map(TraditionId::toString)
            .toList()
        : passages.stream().map(Passage::id).toList();
  }

  private Stream<String> made() {
    return Stream.of(
            profile.stream().map(GovernorProfile::reference),
            storyline.stream().map(known -> "storylines/" + known.governorId()),
            artifacts.stream().map(artifact -> "artifacts/" + artifact.id()))
        .flatMap(ids -> ids);
  }

  List<String> dependsOn() {
    return DependsOn.of(GovernorFacts.of(governor).ids(), made(), passages);
  }
}

package dev.governor.governors.artifact;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.JoinedRow;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.OwnTraditions;
import dev.governor.governors.systems.Correspondences;
import dev.governor.governors.type.RecordJobType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// ARTIFACT_GENERATION: makes the two artifacts of each governor.
///
/// The input is a row that names a governor, with `profile` and `passages` where there are any.
public final class Artifacts extends RecordJobType<ArtifactItem, ArtifactAnswer, Artifact> {

  /// For jobs in Java: `BatchJobConfig.builder(Artifacts.TYPE)`.
  public static final Artifacts TYPE = new Artifacts();

  private static final Set<String> JOINED = Set.of("profile", "passages");
  private static final int PASSAGES = 3;

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public Artifacts() {
    super(
        BatchJobType.ARTIFACT_GENERATION, ArtifactItem.class, ArtifactAnswer.class, Artifact.class);
  }

  @Override
  public String description() {
    return "Makes the two artifacts of each governor, from its row in the table and its profile.";
  }

  @Override
  public Stream<ArtifactItem> split(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, JOINED);
    Optional<GovernorProfile> profile = joined.one("profile", GovernorProfile.class);
    List<Passage> passages = joined.passages();
    List<Rarity> budget = RarityBudget.of(joined.governor());
    return IntStream.rangeClosed(1, ArtifactItem.SLOTS)
        .mapToObj(slot ->
            new ArtifactItem(joined.governor(), slot, budget.get(slot - 1), profile, passages));
  }

  @Override
  public String keyOf(ArtifactItem item) {
    return item.key();
  }

  @Override
  public Optional<KnowledgeQuery> grounding(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, JOINED);
    GovernorFacts facts = GovernorFacts.of(joined.governor());
    Correspondences systems = facts.correspondences();
    String text =
        "Talismans, consecrated tools and vessels of %s, of %s, of %s, of the card %s"
            .formatted(
                facts.governor().element(),
                systems.sign().name(),
                systems.planet().name(),
                systems.tarotMajor().name());
    return Optional.of(
        new KnowledgeQuery(
            text,
            OwnTraditions.subjects(facts, joined.one("profile", GovernorProfile.class)),
            PASSAGES));
  }

  @Override
  public Prompt prompt(ArtifactItem item) {
    return ArtifactPrompt.of(item);
  }

  @Override
  public String promptTemplate() {
    return ArtifactPrompt.templates();
  }

  @Override
  public JsonNode facts(ArtifactItem item) {
    return Json.tree(ArtifactFacts.of(item.governor(), item.slot()));
  }

  @Override
  protected Artifact complete(ArtifactItem item, ArtifactAnswer answer) {
    return Artifact.of(item, answer);
  }

  @Override
  public List<Violation> check(ArtifactItem item, Artifact output) {
    return ArtifactRules.check(item, output);
  }

  @Override
  public List<Violation> review(Iterable<Artifact> outputs) {
    return ArtifactReview.of(outputs);
  }
}

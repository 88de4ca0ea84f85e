package dev.governor.governors.questline;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.OwnTraditions;
import dev.governor.governors.systems.Correspondences;
import dev.governor.governors.type.RecordJobType;
import dev.governor.governors.type.RepeatedNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// QUESTLINE_GENERATION: makes a quest of each of the 91 governors.
///
/// The input is a row that names a governor, with `profile`, `storyline`, `artifacts` and
/// `passages` where there are any.
public final class Questlines extends RecordJobType<QuestlineItem, QuestlineAnswer, Questline> {

  /// For jobs in Java: `BatchJobConfig.builder(Questlines.TYPE)`.
  public static final Questlines TYPE = new Questlines();

  private static final int PASSAGES = 5;

  /// Nine encounters with four choices each have about 5,000.
  private static final int MAX_TOKENS = 8_000;

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public Questlines() {
    super(
        BatchJobType.QUESTLINE_GENERATION,
        QuestlineItem.class,
        QuestlineAnswer.class,
        Questline.class);
  }

  @Override
  public String description() {
    return "Makes a quest of each governor, from its row, profile, storyline and artifacts.";
  }

  @Override
  public Stream<QuestlineItem> split(JsonNode row) {
    return Stream.of(QuestlineItem.of(row));
  }

  @Override
  public String keyOf(QuestlineItem item) {
    return item.governor().originalId();
  }

  @Override
  public Optional<KnowledgeQuery> grounding(JsonNode row) {
    QuestlineItem item = QuestlineItem.of(row);
    GovernorFacts facts = GovernorFacts.of(item.governor());
    Correspondences systems = facts.correspondences();
    String text =
        "%s: what a seeker learns of %s, of %s (%s), of %s"
            .formatted(
                item.type().gloss(),
                item.governor().element(),
                systems.sephirah().name(),
                systems.sephirah().meaning(),
                systems.tarotMajor().name());
    return Optional.of(
        new KnowledgeQuery(text, OwnTraditions.subjects(facts, item.profile()), PASSAGES));
  }

  @Override
  public Prompt prompt(QuestlineItem item) {
    return QuestlinePrompt.of(item);
  }

  @Override
  public String promptTemplate() {
    return QuestlinePrompt.templates();
  }

  @Override
  public JsonNode facts(QuestlineItem item) {
    return Json.tree(QuestlineFacts.of(item));
  }

  @Override
  protected Questline complete(QuestlineItem item, QuestlineAnswer answer) {
    return Questline.of(item, answer);
  }

  @Override
  public List<Violation> check(QuestlineItem item, Questline output) {
    return QuestlineRules.check(item, output);
  }

  /// No two quests have one title.
  @Override
  public List<Violation> review(Iterable<Questline> outputs) {
    RepeatedNames titles = new RepeatedNames();
    outputs.forEach(
        quest -> titles.add(quest.title(), quest.id(), "/" + quest.governorId() + "/title"));
    return titles.found();
  }

  @Override
  public int maxTokens() {
    return MAX_TOKENS;
  }
}

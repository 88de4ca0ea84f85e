package dev.governor.governors.questline;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.artifact.ArtifactItem;
import dev.governor.governors.artifact.Namings;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes a quest without a model: a course as long as its difficulty asks for, of encounters
/// whose kinds follow from its type, told in phrases that suit the governor and chosen by chance.
public final class QuestlineComposer implements OfflineComposer {

  private static final Phrases PHRASES =
      Phrases.load(QuestlineComposer.class, "quests.words", "encounters.words");
  private static final int MOST_KNOWLEDGE = 3;
  private static final int OFTEN = 60;
  private static final int SELDOM = 35;
  private static final int KIN_REPUTATION = 3;

  /// For [java.util.ServiceLoader].
  public QuestlineComposer() {}

  @Override
  public String jobType() {
    return BatchJobType.QUESTLINE_GENERATION.id();
  }

  @Override
  public ObjectNode compose(JsonNode facts, RandomGenerator random) {
    return (ObjectNode) Json.tree(answer(Json.read(facts, QuestlineFacts.class), random));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return OwnPart.factsIn(conversation).map(Json::tree);
  }

  private static QuestlineAnswer answer(QuestlineFacts facts, RandomGenerator random) {
    Map<String, String> spoken = SpokenFacts.of(facts.governor());
    Voice chooser = new Voice(PHRASES, spoken, random);
    Optional<OfferedArtifact> award = award(facts, chooser);
    spoken.put("artifact", award.flatMap(QuestlineComposer::spoken).orElse(keepsake(facts)));
    facts.story().ifPresent(title -> spoken.put("story", title));
    Voice voice = new Voice(PHRASES, spoken, random);
    List<String> knowledge =
        chooser.some(
            random.nextInt(1, Math.min(MOST_KNOWLEDGE, facts.knowledge().size()) + 1),
            facts.knowledge());
    return new QuestlineAnswer(
        title(facts, chooser),
        premise(facts, voice),
        new EncounterComposer(PHRASES, voice, random).encounters(facts.type(), facts.difficulty()),
        rewards(facts, award, knowledge, chooser, random),
        knowledge,
        award.stream().map(OfferedArtifact::id).toList());
  }

  private static Optional<OfferedArtifact> award(QuestlineFacts facts, Voice chooser) {
    List<OfferedArtifact> awardable = facts.awardable();
    boolean given = facts.type() == QuestlineType.ARTIFACT_QUEST || chooser.chance(SELDOM);
    return given && !awardable.isEmpty() ? Optional.of(chooser.one(awardable)) : Optional.empty();
  }

  private static Optional<String> spoken(OfferedArtifact artifact) {
    return artifact.name().map(name -> "the " + name.replaceFirst("^The ", ""));
  }

  private static String keepsake(QuestlineFacts facts) {
    return "the thing that it keeps for " + facts.named().aethyrName();
  }

  /// By an image that no other governor has, so that titles differ whatever the chance.
  private static String title(QuestlineFacts facts, Voice chooser) {
    int slot = chooser.chance(OFTEN) ? 1 : ArtifactItem.SLOTS;
    String noun = chooser.say("quest." + facts.type().name());
    return "The " + Namings.of(facts.named(), slot, noun);
  }

  private static String premise(QuestlineFacts facts, Voice voice) {
    String premise = voice.say("premise." + facts.type().name());
    return facts.story().isPresent() ? premise + " " + voice.say("story") : premise;
  }

  private static List<Reward> rewards(
      QuestlineFacts facts,
      Optional<OfferedArtifact> award,
      List<String> knowledge,
      Voice chooser,
      RandomGenerator random) {
    int most = facts.difficulty().mostReputation();
    List<Reward> rewards = new ArrayList<>();
    rewards.add(
        new Reward(
            RewardKind.REPUTATION, facts.named().originalId(), random.nextInt(most / 2, most + 1)));
    award.ifPresent(artifact -> rewards.add(new Reward(RewardKind.ARTIFACT, artifact.id(), 1)));
    if (facts.type() == QuestlineType.KNOWLEDGE_SEEKING || chooser.chance(OFTEN)) {
      rewards.add(new Reward(RewardKind.KNOWLEDGE, knowledge.getFirst(), 1));
    }
    facts
        .governor()
        .kin()
        .companion()
        .filter(_ -> chooser.chance(SELDOM))
        .ifPresent(companion ->
            rewards.add(
                new Reward(
                    RewardKind.REPUTATION, companion, random.nextInt(1, KIN_REPUTATION + 1))));
    return List.copyOf(rewards);
  }
}

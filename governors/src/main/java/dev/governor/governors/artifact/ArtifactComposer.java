package dev.governor.governors.artifact;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import dev.governor.governors.systems.Correspondences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes an artifact without a model: from phrases that suit its kind, effect and rarity and its
/// governor's element, planet and land, chosen by chance. What it is named after is the governor's
/// alone, so that names differ whatever the chance.
public final class ArtifactComposer implements OfflineComposer {

  private static final Phrases PHRASES = Phrases.load(ArtifactComposer.class, "artifacts.words");

  /// What acts, and what is worn or kept: by slot, so that a governor's two are never alike.
  private static final List<List<ArtifactKind>> KINDS =
      List.of(
          List.of(
              ArtifactKind.BLADE,
              ArtifactKind.VESSEL,
              ArtifactKind.MIRROR,
              ArtifactKind.INSTRUMENT),
          List.of(
              ArtifactKind.TALISMAN, ArtifactKind.TABLET, ArtifactKind.SEAL, ArtifactKind.GARMENT));

  private static final int DAY = 144;
  private static final int LONGEST_WAIT = 3;
  private static final int CHEAPEST = 2;
  private static final int DEAREST = 12;
  private static final int FEWEST_CORRESPONDENCES = 2;
  private static final int MOST_CORRESPONDENCES = 4;

  /// For [java.util.ServiceLoader].
  public ArtifactComposer() {}

  @Override
  public String jobType() {
    return BatchJobType.ARTIFACT_GENERATION.id();
  }

  @Override
  public ObjectNode compose(JsonNode facts, RandomGenerator random) {
    return (ObjectNode) Json.tree(answer(Json.read(facts, ArtifactFacts.class), random));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return ArtifactPrompt.factsIn(conversation).map(Json::tree);
  }

  private static ArtifactAnswer answer(ArtifactFacts facts, RandomGenerator random) {
    Map<String, String> spoken = SpokenFacts.of(facts.governor());
    Voice chooser = new Voice(PHRASES, spoken, random);
    ArtifactKind kind = chooser.one(KINDS.get(facts.slot() - 1));
    Effect effect = effect(facts.rarity(), chooser, random);
    String noun = chooser.say("noun." + kind.name());
    spoken.put("kind", kind.name());
    spoken.put("noun", noun);
    spoken.put("aNoun", Voice.article(noun) + " " + noun);
    spoken.put("rarity", facts.rarity().name());
    spoken.put("effect", effect.type().name());
    Voice voice = new Voice(PHRASES, spoken, random);
    return new ArtifactAnswer(
        Namings.of(facts.governor().governor(), facts.slot(), noun),
        kind,
        voice.say("description"),
        voice.say("lore"),
        effect,
        correspondences(facts.governor(), chooser, random));
  }

  private static Effect effect(Rarity rarity, Voice voice, RandomGenerator random) {
    EffectType type = voice.one(List.of(EffectType.values()));
    Magnitudes.Bounds bounds = Magnitudes.of(type, rarity);
    int magnitude = random.nextInt(bounds.min(), bounds.max() + 1);
    return type.passive()
        ? new Effect(type, magnitude, 0, 0)
        : new Effect(
            type,
            magnitude,
            DAY * random.nextInt(1, LONGEST_WAIT + 1),
            random.nextInt(CHEAPEST, DEAREST + 1));
  }

  private static List<Correspondence> correspondences(
      GovernorFacts facts, Voice voice, RandomGenerator random) {
    Correspondences own = facts.correspondences();
    String hexagram = String.valueOf(own.hexagrams().getFirst().number());
    return voice.some(
        random.nextInt(FEWEST_CORRESPONDENCES, MOST_CORRESPONDENCES + 1),
        List.of(
            new Correspondence(CorrespondenceSystem.TAROT, own.tarotMajor().name()),
            new Correspondence(CorrespondenceSystem.SEPHIROTH, own.sephirah().name()),
            new Correspondence(CorrespondenceSystem.ZODIAC, own.sign().name()),
            new Correspondence(CorrespondenceSystem.PLANETS, own.planet().name()),
            new Correspondence(CorrespondenceSystem.ICHING, hexagram),
            new Correspondence(CorrespondenceSystem.RUNES, own.rune().name()),
            new Correspondence(CorrespondenceSystem.GEOMANCY, own.figure().figure())));
  }
}

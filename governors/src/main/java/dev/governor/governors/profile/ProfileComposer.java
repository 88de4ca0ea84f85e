package dev.governor.governors.profile;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.Kin;
import dev.governor.governors.facts.KindredTraditions;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes a governor's profile without a model: from phrases that suit its element, sign, card
/// and place, chosen by chance. Companion and counterpart become ally and rival whatever the
/// chance, so that both sides of such a pair say the same.
public final class ProfileComposer implements OfflineComposer {

  private static final Phrases PHRASES =
      Phrases.load(ProfileComposer.class, "lands.words", "portrait.words", "choices.words");
  private static final int CHOSEN = 3;
  private static final int TRADITIONS = 5;
  private static final int KINDRED = 3;

  /// For [java.util.ServiceLoader].
  public ProfileComposer() {}

  @Override
  public String jobType() {
    return BatchJobType.GOVERNOR_PROFILES.id();
  }

  @Override
  public ObjectNode compose(JsonNode facts, RandomGenerator random) {
    ProfileFacts known = Json.read(facts, ProfileFacts.class);
    Voice voice = new Voice(PHRASES, SpokenFacts.of(known.governor()), random);
    return (ObjectNode) Json.tree(answer(known, voice, random));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return ProfilePrompt.factsIn(conversation).map(Json::tree);
  }

  private static ProfileAnswer answer(ProfileFacts facts, Voice voice, RandomGenerator random) {
    List<Virtue> virtues = voice.some(CHOSEN, List.of(Virtue.values()));
    return new ProfileAnswer(
        voice.say("essence"),
        chosen(voice, "role", voice.choose("choose.role.$major", Role.class)),
        chosen(voice, "alignment", voice.choose("choose.alignment.$modality", Alignment.class)),
        chosen(voice, "selfRegard", voice.choose("choose.selfRegard.$planet", SelfRegard.class)),
        chosen(
            voice,
            "roleArchetype",
            voice.choose("choose.roleArchetype.$sign", RoleArchetype.class)),
        chosen(voice, "polarity", voice.choose("choose.polarity.$element", Polarity.class)),
        chosen(voice, "orientation", voice.choose("choose.orientation.$height", Orientation.class)),
        virtues.stream().map(virtue -> chosen(voice, "virtue", virtue)).toList(),
        voice.some(CHOSEN, flawsBeside(virtues)).stream()
            .map(flaw -> chosen(voice, "flaw", flaw))
            .toList(),
        mood(voice, "choose.tone.low.$element", "choose.approach.low"),
        mood(voice, "choose.tone.mid", "choose.approach.mid"),
        mood(voice, "choose.tone.high", "choose.approach.high"),
        relations(facts.governor(), random),
        traditions(facts, voice),
        voice.say("appearance"));
  }

  private static <T extends Enum<T>> Choice<T> chosen(Voice voice, String field, T value) {
    return new Choice<>(value, voice.say(field + "." + value.name()));
  }

  private static List<Flaw> flawsBeside(List<Virtue> virtues) {
    Set<Virtue> taken = EnumSet.copyOf(virtues);
    return Arrays.stream(Flaw.values()).filter(flaw -> !taken.contains(flaw.opposite())).toList();
  }

  private static Mood mood(Voice voice, String tones, String approaches) {
    Tone tone = voice.choose(tones, Tone.class);
    Approach approach = voice.choose(approaches, Approach.class);
    String summary =
        voice.say("mood.tone." + tone.name()) + " " + voice.say("mood.approach." + approach.name());
    return new Mood(tone, approach, summary);
  }

  /// Enochian magic, what the passages teach, then most of what is kindred to it and some of the
  /// others.
  private static List<Choice<TraditionId>> traditions(ProfileFacts facts, Voice voice) {
    Set<TraditionId> drawnOn = new LinkedHashSet<>();
    drawnOn.add(TraditionId.ENOCHIAN_MAGIC);
    drawnOn.addAll(facts.taught());
    drawnOn.addAll(voice.some(KINDRED, KindredTraditions.of(facts.governor())));
    drawnOn.addAll(voice.some(TRADITIONS, List.of(TraditionId.values())));
    return drawnOn.stream()
        .limit(TRADITIONS)
        .map(tradition -> chosen(voice, "tradition", tradition))
        .toList();
  }

  private static List<Relation> relations(GovernorFacts facts, RandomGenerator random) {
    List<Relation> relations = new ArrayList<>();
    Kin kin = facts.kin();
    kin.companion().ifPresent(id -> relations.add(relation(facts, RelationType.ALLY, id, random)));
    kin.counterpart()
        .ifPresent(id -> relations.add(relation(facts, RelationType.RIVAL, id, random)));
    protege(kin, relations, random)
        .ifPresent(id -> relations.add(relation(facts, RelationType.PROTEGE, id, random)));
    return List.copyOf(relations);
  }

  /// Of its tribe, and nobody who is something else to it; three in four have one.
  private static Optional<String> protege(Kin kin, List<Relation> taken, RandomGenerator random) {
    List<String> free =
        kin.tribe().stream()
            .filter(id -> taken.stream().noneMatch(relation -> relation.target().equals(id)))
            .toList();
    return free.isEmpty() || random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(free.get(random.nextInt(free.size())));
  }

  private static Relation relation(
      GovernorFacts facts, RelationType type, String other, RandomGenerator random) {
    Voice voice = new Voice(PHRASES, SpokenFacts.of(facts, other), random);
    return new Relation(type, other, voice.say("relation." + type.name()));
  }
}

package dev.governor.governors.storyline;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.KindredTraditions;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import dev.governor.governors.profile.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes a story without a model: one of six matters that a governor wants put right runs
/// through all four tiers, and episodes hang on it, in shapes and phrases chosen by chance.
public final class StorylineComposer implements OfflineComposer {

  private static final Phrases PHRASES =
      Phrases.load(
          StorylineComposer.class,
          "/dev/governor/governors/profile/lands.words",
          "name.words",
          "stone.words",
          "debt.words",
          "bell.words",
          "guest.words",
          "verdict.words",
          "threshold.words",
          "land.words",
          "quarrel.words",
          "turns.words",
          "manner.words");

  private static final List<String> MATTERS =
      List.of("name", "stone", "debt", "bell", "guest", "verdict");

  /// The episodes of the first three tiers.
  private static final List<List<String>> EPISODES =
      List.of(
          List.of("riddle", "count", "vigil", "gift", "mirror"),
          List.of("ford", "market", "road", "song", "weather"),
          List.of("rival", "counsel", "strife", "archive", "dream"));

  private static final List<Tone> TO_STRANGERS =
      List.of(Tone.COLD, Tone.STERN, Tone.GUARDED, Tone.WEARY, Tone.SOLEMN, Tone.MOCKING);
  private static final List<Tone> TO_GUESTS =
      List.of(Tone.WRY, Tone.SOLEMN, Tone.SERENE, Tone.PLAYFUL, Tone.MOURNFUL, Tone.FERVENT);
  private static final List<Tone> TO_FRIENDS =
      List.of(Tone.WARM, Tone.TENDER, Tone.SERENE, Tone.MAJESTIC, Tone.EXULTANT, Tone.WRY);

  /// For [java.util.ServiceLoader].
  public StorylineComposer() {}

  @Override
  public String jobType() {
    return BatchJobType.STORYLINE_GENERATION.id();
  }

  @Override
  public ObjectNode compose(JsonNode facts, RandomGenerator random) {
    StoryFacts known = Json.read(facts, StoryFacts.class);
    GovernorFacts governor = GovernorFacts.of(known.governor());
    Cast cast = Cast.of(governor, known.manner());
    Voice voice = new Voice(PHRASES, spoken(governor, cast), random);
    Manner manner = known.manner().orElseGet(() -> manner(governor, voice));
    return (ObjectNode) Json.tree(answer(known.governor(), cast, manner, voice));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return PromptReader.factsIn(conversation).map(Json::tree);
  }

  private static Map<String, String> spoken(GovernorFacts facts, Cast cast) {
    Map<String, String> spoken = new HashMap<>(SpokenFacts.of(facts));
    spoken.put("ally", Canon.get().nameOf(cast.ally()));
    spoken.put("rival", Canon.get().nameOf(cast.rival()));
    // Of a liquid nothing can be cast.
    spoken.computeIfPresent(
        "metal", (_, metal) -> metal.equals("mercury") ? "quicksilver bronze" : metal);
    return spoken;
  }

  /// The manner of a governor of whom there is no profile.
  private static Manner manner(GovernorFacts facts, Voice voice) {
    return new Manner(
        voice.one(TO_STRANGERS),
        voice.one(TO_GUESTS),
        voice.one(TO_FRIENDS),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        KindredTraditions.of(facts));
  }

  private static StorylineAnswer answer(Governor governor, Cast cast, Manner manner, Voice voice) {
    String matter = voice.one(MATTERS);
    Script script = new Script(voice, manner);
    List<FlatNode> nodes = nodes(script, matter);
    return new StorylineAnswer(
        voice.say(matter + ".title"),
        nodes.getFirst().id(),
        tiers(governor, cast, manner, voice, matter),
        nodes);
  }

  private static List<FlatNode> nodes(Script script, String matter) {
    List<Chapter> chapters = new ArrayList<>();
    List<Shape> shapes = shapes(script.voice());
    for (int i = 0; i < shapes.size(); i++) {
      chapters.add(Chapter.write(script, Level.of(i + 1), matter, EPISODES.get(i), shapes.get(i)));
    }
    Finale finale = Finale.write(script, matter);
    for (int i = 0; i < chapters.size(); i++) {
      Draft onward = i + 1 < chapters.size() ? chapters.get(i + 1).arrival() : finale.arrival();
      chapters.get(i).leave(onward, chapters.get(Math.max(0, i - 1)).service());
    }
    way(script, chapters.getFirst(), Level.NOVICE, "gate.1.leave", "leave");
    if (script.voice().chance(70)) {
      way(script, chapters.getLast(), Level.ADEPT, "gate.3.settle", "settle");
    }
    return script.nodes();
  }

  private static void way(Script script, Chapter from, Level level, String choice, String ending) {
    from.gate().leadsTo(script.ending(level, ending, 0, List.of()), script.say(choice), Toll.FREE);
  }

  /// For each of the first three tiers one; at most one of three episodes, as there is not room for
  /// more.
  private static List<Shape> shapes(Voice voice) {
    List<Shape> shapes = new ArrayList<>(voice.some(3, List.of(Shape.values())));
    if (!shapes.contains(Shape.FAN)) {
      shapes.set(0, voice.one(List.of(Shape.FORK, Shape.WEB)));
    }
    return shapes;
  }

  private static List<TierAnswer> tiers(
      Governor governor, Cast cast, Manner manner, Voice voice, String matter) {
    List<TraditionId> traditions = manner.traditions();
    List<String> artifacts = Unlocks.artifactsOf(governor);
    List<List<String>> added =
        List.of(
            List.of(Unlocks.of(traditions.getFirst())),
            List.of(Unlocks.of(traditions.get(1)), artifacts.getFirst()),
            List.of(Unlocks.of(traditions.get(2)), Unlocks.ofGovernor(cast.ally())),
            List.of(
                Unlocks.ofGovernor(cast.rival()),
                artifacts.getLast(),
                Unlocks.ofAethyr(governor.aethyrName())));
    List<TierAnswer> tiers = new ArrayList<>();
    List<String> unlocks = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      unlocks.addAll(added.get(i));
      tiers.add(new TierAnswer(unlocks, reveals(Level.of(i + 1), manner, voice, matter)));
    }
    return tiers;
  }

  /// With one of its flaws in the second and third tier, one of its virtues in the others.
  private static String reveals(Level level, Manner manner, Voice voice, String matter) {
    String told = voice.say(matter + ".reveals." + level.number());
    if (manner.flaws().isEmpty() || manner.virtues().isEmpty()) {
      return told;
    }
    String trait =
        switch (level) {
          case NOVICE -> "virtue." + manner.virtues().getFirst().name();
          case APPRENTICE -> "flaw." + manner.flaws().getFirst().name();
          case ADEPT -> "flaw." + manner.flaws().getLast().name();
          case MASTER -> "virtue." + manner.virtues().getLast().name();
        };
    return told + " " + voice.say(trait);
  }
}

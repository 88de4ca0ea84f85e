package dev.governor.governors.tradition;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.KnownTradition;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.document.Excerpt;
import dev.governor.governors.document.SourceDocument;
import dev.governor.governors.document.Usable;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes a tradition without a model: its document's sections become concepts and subcategories,
/// its habits come from lists of phrases.
public final class TraditionComposer implements OfflineComposer {

  private static final Phrases PHRASES =
      Phrases.load(TraditionComposer.class, "concepts.words", "habits.words");
  private static final int FEWEST_SUBCATEGORIES = 6;
  private static final int MOST_SUBCATEGORIES = 14;
  private static final int LONGEST_SUBCATEGORY = 60;
  private static final int FEWEST_HABITS = 3;

  /// For [java.util.ServiceLoader].
  public TraditionComposer() {}

  @Override
  public String jobType() {
    return BatchJobType.TRADITION_PROCESSING.id();
  }

  @Override
  public ObjectNode compose(JsonNode facts, RandomGenerator random) {
    TraditionSeed seed = Json.read(facts, TraditionSeed.class);
    SourceDocument document = seed.document();
    Voice voice = new Voice(PHRASES, Map.of("tradition", seed.spokenName()), random);
    return (ObjectNode)
        Json.tree(
            new TraditionAnswer(
                overview(document, voice),
                new ConceptComposer(PHRASES, seed, random).compose(document),
                subcategories(document),
                habits(seed, voice),
                related(seed, voice)));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return TraditionPrompt.seedIn(conversation);
  }

  private static String overview(SourceDocument document, Voice voice) {
    Excerpt overview = new Excerpt(1200);
    Usable.sentences(document.sections().getFirst().text()).forEach(overview::add);
    while (overview.length() < 200) {
      overview.add(voice.say("overview"));
    }
    return overview.text();
  }

  /// The headings, and what every tradition has where they are few.
  private static List<String> subcategories(SourceDocument document) {
    Map<String, String> names = new LinkedHashMap<>();
    document.sections().stream()
        .map(section -> Usable.heading(section.heading(), LONGEST_SUBCATEGORY))
        .filter(heading -> !heading.equals(Usable.heading(document.title(), LONGEST_SUBCATEGORY)))
        .forEach(heading -> names.putIfAbsent(heading.toLowerCase(Locale.ROOT), heading));
    for (String aspect : PHRASES.list("aspect")) {
      if (names.size() < FEWEST_SUBCATEGORIES) {
        names.putIfAbsent(aspect.toLowerCase(Locale.ROOT), aspect);
      }
    }
    return names.values().stream().limit(MOST_SUBCATEGORIES).toList();
  }

  private static Seed habits(TraditionSeed seed, Voice voice) {
    return new Seed(
        some("traits", seed, voice),
        some("speech", seed, voice),
        some("decision", seed, voice),
        some("wisdom", seed, voice));
  }

  private static List<String> some(String what, TraditionSeed seed, Voice voice) {
    String own = what + "." + seed.id();
    List<String> all = PHRASES.list(PHRASES.has(own) ? own : what + "." + seed.group());
    int count = voice.chance(50) ? FEWEST_HABITS : Math.min(FEWEST_HABITS + 1, all.size());
    return voice.some(count, all);
  }

  private static List<TraditionId> related(TraditionSeed seed, Voice voice) {
    List<TraditionId> near = KnownTradition.near(seed.id(), seed.group());
    return voice.some(Math.min(3, near.size()), near);
  }
}

package dev.governor.governors.knowledge;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.KnownTradition;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.document.Excerpt;
import dev.governor.governors.document.Keywords;
import dev.governor.governors.document.Sentences;
import dev.governor.governors.document.Usable;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes an entry without a model, from the section's own sentences and phrases that suit its
/// type. Types follow the sections' order, so that a tradition has some of each.
public final class KnowledgeComposer implements OfflineComposer {

  private static final Phrases PHRASES = Phrases.load(KnowledgeComposer.class, "body.words");

  /// The types of the first ten sections; then it begins anew.
  private static final List<EntryType> TYPES =
      List.of(
          EntryType.CONCEPT,
          EntryType.HISTORICAL,
          EntryType.PRINCIPLE,
          EntryType.SYSTEM,
          EntryType.PRACTICE,
          EntryType.CONCEPT,
          EntryType.PRINCIPLE,
          EntryType.PRACTICAL,
          EntryType.PRACTICE,
          EntryType.HISTORICAL);

  private static final int LAST_FOUNDATIONAL = 3;
  private static final int LAST_INTERMEDIATE = 7;
  private static final int LONGEST_TITLE = 100;
  private static final int SHORTEST_SUMMARY = 80;
  private static final int LONGEST_SUMMARY = 500;
  private static final int LONGEST_TAG = 40;
  private static final int MOST_TAGS = 7;
  private static final int MOST_NEAR = 4;

  /// For [java.util.ServiceLoader].
  public KnowledgeComposer() {}

  @Override
  public String jobType() {
    return BatchJobType.KNOWLEDGE_EXTRACTION.id();
  }

  @Override
  public ObjectNode compose(JsonNode facts, RandomGenerator random) {
    SourceSection source = Json.read(facts, SourceSection.class);
    return (ObjectNode) Json.tree(answer(source, random));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return KnowledgePrompt.sectionIn(conversation);
  }

  private static KnowledgeAnswer answer(SourceSection source, RandomGenerator random) {
    EntryType type = TYPES.get((source.ordinal() - 1) % TYPES.size());
    Level level = level(source.ordinal());
    String kind = source.isOpening() ? "opening" : type.toString();
    Map<String, String> spoken = spoken(source);
    Voice voice = new Voice(PHRASES, spoken, random);
    List<OutlinePoint> near = near(source, voice);
    String body =
        new BodyComposer(PHRASES, spoken, random)
            .compose(source.section().text(), kind, level, near);
    return new KnowledgeAnswer(
        title(source),
        summary(source, kind, voice),
        body,
        type,
        level,
        tags(source),
        related(source, voice),
        citations(source, near),
        confidence(source, near, body));
  }

  private static Level level(int ordinal) {
    if (ordinal <= LAST_FOUNDATIONAL) {
      return Level.FOUNDATIONAL;
    }
    return ordinal <= LAST_INTERMEDIATE ? Level.INTERMEDIATE : Level.ADVANCED;
  }

  private static Map<String, String> spoken(SourceSection source) {
    String heading =
        source.isOpening()
            ? "the tradition as a whole"
            : '"' + Usable.heading(source.section().heading(), 60) + '"';
    return Map.of("heading", heading, "tradition", source.spokenName());
  }

  private static String title(SourceSection source) {
    String part = source.section().part() > 1 ? ", part " + source.section().part() : "";
    String start = source.displayName() + ": ";
    int room = LONGEST_TITLE - start.length() - part.length();
    String heading =
        source.isOpening() ? "an overview" : Usable.heading(source.section().heading(), room);
    return start + heading + part;
  }

  private static String summary(SourceSection source, String kind, Voice voice) {
    Excerpt summary = new Excerpt(LONGEST_SUMMARY);
    summary.add(
        Usable.sentences(source.section().text()).stream()
            .findFirst()
            .orElseGet(() -> voice.say("summary.open")));
    summary.add(voice.say("summary." + kind));
    if (summary.length() < SHORTEST_SUMMARY) {
      summary.add(voice.say("summary." + kind));
    }
    return summary.text();
  }

  /// What it is about, and at last what makes three of them in any case.
  private static List<String> tags(SourceSection source) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(Keywords.slug(source.traditionId(), '-', LONGEST_TAG));
    String heading = source.isOpening() ? "" : source.section().heading();
    Stream.concat(
            Keywords.of(heading).stream().limit(3),
            Keywords.of(source.section().text()).stream().limit(3))
        .limit(MOST_TAGS - 3)
        .forEach(tags::add);
    tags.add(Keywords.slug(source.group().toString(), '-', LONGEST_TAG));
    tags.add("section-" + source.ordinal());
    return List.copyOf(tags);
  }

  private static List<TraditionId> related(SourceSection source, Voice voice) {
    List<TraditionId> near = KnownTradition.near(source.traditionId(), source.group());
    return voice.some(Math.min(2, near.size()), near);
  }

  /// Some of the other sections of which can be told how they begin.
  private static List<OutlinePoint> near(SourceSection source, Voice voice) {
    List<OutlinePoint> others =
        source.outline().stream()
            .filter(point -> !point.heading().equals(source.section().heading()))
            .filter(point -> !point.heading().equals(source.title()))
            .filter(point -> isUsable(point.gist()))
            .toList();
    return voice.some(Math.min(MOST_NEAR, others.size()), others);
  }

  private static boolean isUsable(String gist) {
    return !gist.isEmpty()
        && !gist.endsWith(OutlinePoint.CUT)
        && Usable.sentences(gist).equals(Sentences.of(gist));
  }

  private static List<Citation> citations(SourceSection source, List<OutlinePoint> near) {
    return Stream.concat(
            Stream.of(source.section().heading()), near.stream().map(OutlinePoint::heading))
        .distinct()
        .map(heading -> new Citation(source.title(), heading))
        .toList();
  }

  /// The share of the body that is the document's own, from one half up.
  private static double confidence(SourceSection source, List<OutlinePoint> near, String body) {
    int own = Sentences.words(String.join(" ", Usable.sentences(source.section().text())));
    int beside = near.stream().mapToInt(point -> Sentences.words(point.gist())).sum();
    double share = Math.min(1, (double) (own + beside) / Sentences.words(body));
    return Math.round(50 + 50 * share) / 100.0;
  }
}

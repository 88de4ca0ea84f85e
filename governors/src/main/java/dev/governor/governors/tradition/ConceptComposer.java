package dev.governor.governors.tradition;

import dev.governor.governors.document.Excerpt;
import dev.governor.governors.document.Keywords;
import dev.governor.governors.document.Section;
import dev.governor.governors.document.Sentences;
import dev.governor.governors.document.SourceDocument;
import dev.governor.governors.document.Usable;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Makes the concepts of a tradition, one of a section of its document.
final class ConceptComposer {

  private static final int FEWEST = 5;
  private static final int MOST = 12;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SLUG = 38;
  private static final int SHORTEST_TEXT = 40;
  private static final int LONGEST_TEXT = 400;
  private static final int TRIGGERS = 5;
  private static final int LONGEST_TRIGGER = 3;

  private final Phrases phrases;
  private final TraditionSeed seed;
  private final RandomGenerator random;
  private final List<String> practices;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<Concept> concepts = new ArrayList<>();

  ConceptComposer(Phrases phrases, TraditionSeed seed, RandomGenerator random) {
    this.phrases = phrases;
    this.seed = seed;
    this.random = random;
    this.practices = shuffled(phrases.list("practice." + seed.group()));
  }

  private List<String> shuffled(List<String> all) {
    return new Voice(phrases, Map.of(), random).some(all.size(), all);
  }

  List<Concept> compose(SourceDocument document) {
    teaching(document).stream()
        .limit(MOST)
        .forEach(section -> add(Usable.heading(section.heading(), LONGEST_NAME), section));
    List<Section> again = document.sections();
    for (int i = 0; concepts.size() < FEWEST; i++) {
      add(phrases.list("aspect").get(i), again.get(i % again.size()));
    }
    return List.copyOf(concepts);
  }

  /// Documents begin and end with history as a rule; where there is enough besides, that is no
  /// concept.
  private static List<Section> teaching(SourceDocument document) {
    List<Section> named =
        document.sections().stream()
            .filter(section -> !section.heading().equals(document.title()))
            .toList();
    return named.size() < FEWEST + 2 ? named : named.subList(1, named.size() - 1);
  }

  private void add(String heading, Section section) {
    String name = distinct(heading, " ", names);
    Voice voice =
        new Voice(phrases, Map.of("heading", name, "tradition", seed.spokenName()), random);
    concepts.add(
        new Concept(
            distinct(id(name), "_", ids),
            name,
            principle(section, voice),
            practice(voice),
            triggers(name, section)));
  }

  private String id(String name) {
    String slug = Keywords.slug(name, '_', LONGEST_SLUG);
    return seed.id() + "_" + (slug.isEmpty() ? "part" : slug);
  }

  /// The text, or the text with a number where it is taken.
  private static String distinct(String text, String gap, Set<String> taken) {
    String distinct = text;
    for (int i = 2; !taken.add(distinct.toLowerCase(Locale.ROOT)); i++) {
      distinct = text + gap + i;
    }
    return distinct;
  }

  /// What the section says first; another sentence of it where that was said already.
  private String principle(Section section, Voice voice) {
    List<String> sentences = Usable.sentences(section.text());
    for (int from = 0; from < sentences.size(); from++) {
      Excerpt principle = new Excerpt(LONGEST_TEXT);
      sentences.stream().skip(from).limit(2).forEach(principle::add);
      if (principle.length() >= SHORTEST_TEXT && isNew(principle.text())) {
        return principle.text();
      }
    }
    return voice.say("principle");
  }

  private boolean isNew(String principle) {
    return concepts.stream().noneMatch(concept -> concept.principle().equals(principle));
  }

  /// Each phrase names its heading, so no two concepts have the same; nor the same phrase, while
  /// there is another.
  private String practice(Voice voice) {
    return voice.fill(practices.get(concepts.size() % practices.size()));
  }

  private List<String> triggers(String name, Section section) {
    Set<String> triggers = new LinkedHashSet<>();
    String phrase = name.toLowerCase(Locale.ROOT);
    if (Sentences.words(phrase) <= LONGEST_TRIGGER) {
      triggers.add(phrase.startsWith("the ") ? phrase.substring(4) : phrase);
    }
    Keywords.of(name).stream().limit(2).forEach(triggers::add);
    Keywords.of(section.text()).stream().limit(TRIGGERS).forEach(triggers::add);
    triggers.add(seed.id().replace('_', ' '));
    triggers.add(seed.group().toString().replace('_', ' '));
    return triggers.stream().filter(trigger -> trigger.length() <= 40).limit(TRIGGERS).toList();
  }
}

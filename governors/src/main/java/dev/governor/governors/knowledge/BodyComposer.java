package dev.governor.governors.knowledge;

import dev.governor.governors.document.Sentences;
import dev.governor.governors.document.Usable;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Writes the body of an entry: the section's own sentences, framed by what kind of knowledge they
/// are, by the sections beside it, and by what a game writer can make of it.
final class BodyComposer {

  /// Some above the fewest that are allowed.
  private static final int FEWEST_WORDS = 460;

  private static final int STUDIES = 3;
  private static final int VOICES = 2;
  private static final int LONGEST_NAME = 60;

  private final Phrases phrases;
  private final Map<String, String> spoken;
  private final RandomGenerator random;
  private final Voice voice;

  /// @param spoken the facts that phrases name
  BodyComposer(Phrases phrases, Map<String, String> spoken, RandomGenerator random) {
    this.phrases = phrases;
    this.spoken = spoken;
    this.random = random;
    this.voice = new Voice(phrases, spoken, random);
  }

  /// @param kind the list of phrases: a type, or `opening`
  /// @param near the sections that it is read beside
  String compose(String text, String kind, Level level, List<OutlinePoint> near) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(voice.say("frame." + kind));
    paragraphs.add(String.join(" ", Usable.sentences(text)));
    paragraphs.add(several("study." + kind, STUDIES));
    paragraphs.add(links(near));
    paragraphs.add(several("voice", VOICES));
    paragraphs.add(voice.say("care") + " " + voice.say("close." + level));
    paragraphs.removeIf(String::isEmpty);
    fill(paragraphs);
    return String.join("\n\n", paragraphs);
  }

  private String several(String list, int count) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sentences.add(voice.say(list));
    }
    return String.join(" ", sentences);
  }

  /// Each of the sections with how it begins.
  private String links(List<OutlinePoint> near) {
    List<String> forms = voice.some(near.size(), phrases.list("link"));
    List<String> links = new ArrayList<>();
    for (int i = 0; i < near.size(); i++) {
      Map<String, String> facts = new HashMap<>(spoken);
      facts.put("near", '"' + Usable.heading(near.get(i).heading(), LONGEST_NAME) + '"');
      links.add(new Voice(phrases, facts, random).fill(forms.get(i)));
      links.add(near.get(i).gist());
    }
    return String.join(" ", links);
  }

  /// Adds general remarks before the close until there are words enough, by turns to the study and
  /// to what a game writer makes of it.
  private void fill(List<String> paragraphs) {
    int last = paragraphs.size() - 2;
    int study = Math.max(0, last - 2);
    for (int turn = 0; Sentences.words(String.join(" ", paragraphs)) < FEWEST_WORDS; turn++) {
      int place = turn % 2 == 0 ? study : last;
      paragraphs.set(place, paragraphs.get(place) + " " + voice.say("more"));
    }
  }
}

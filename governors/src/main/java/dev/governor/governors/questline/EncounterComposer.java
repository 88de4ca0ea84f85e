package dev.governor.governors.questline;

import dev.governor.governors.artifact.Words;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Composes the encounters of a quest along its course.
final class EncounterComposer {

  private static final Pattern BARS = Pattern.compile(" \\| ");
  private static final int FEWEST_CHOICES = 2;
  private static final int MORE_CHOICES = 2;

  private final Phrases phrases;
  private final Voice voice;
  private final RandomGenerator random;

  EncounterComposer(Phrases phrases, Voice voice, RandomGenerator random) {
    this.phrases = phrases;
    this.voice = voice;
    this.random = random;
  }

  List<Encounter> encounters(QuestlineType type, Difficulty difficulty) {
    Course course = Course.of(difficulty);
    List<EncounterKind> kinds = kinds("kinds." + type.name());
    List<Integer> minutes = course.minutes(difficulty.mostMinutes(), random);
    List<Encounter> encounters = new ArrayList<>();
    for (int position = 1; position < course.length(); position++) {
      encounters.add(
          encounter(kinds.get(position - 1), position, course, minutes.get(position - 1)));
    }
    encounters.add(last(type, course, minutes.getLast()));
    return List.copyOf(encounters);
  }

  private List<EncounterKind> kinds(String list) {
    return phrases.list(list).stream()
        .map(word -> Words.constant(EncounterKind.class, word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Encounter encounter(EncounterKind kind, int position, Course course, int minutes) {
    String[] scene = BARS.split(voice.say("scene." + kind.name()), -1);
    return new Encounter(
        id(position),
        kind,
        scene[0],
        scene[1],
        voice.say("say." + kind.name()),
        choices(kind, course.next(position)),
        minutes);
  }

  /// Two or three; where the way divides, the first two take different ways.
  private List<EncounterChoice> choices(EncounterKind kind, List<Integer> next) {
    int count = FEWEST_CHOICES + random.nextInt(MORE_CHOICES);
    List<EncounterChoice> choices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] parts = BARS.split(voice.say("do." + kind.name()), -1);
      choices.add(
          new EncounterChoice(
              parts[0], parts[1], id(next.get(i % next.size())), Integer.parseInt(parts[2])));
    }
    return List.copyOf(choices);
  }

  private Encounter last(QuestlineType type, Course course, int minutes) {
    return new Encounter(
        id(course.length()),
        kinds("last." + type.name()).getFirst(),
        voice.say("end.title." + type.name()),
        voice.say("end.scene." + type.name()),
        voice.say("end.say." + type.name()),
        List.of(),
        minutes);
  }

  private static String id(int position) {
    return "e" + position;
  }
}

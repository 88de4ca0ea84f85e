package dev.governor.governors.storyline;

import dev.governor.api.provider.Conversation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.profile.Flaw;
import dev.governor.governors.profile.Tone;
import dev.governor.governors.profile.Virtue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds a story's facts in the prompt that asks for it, as the template beside this class writes
/// them.
final class PromptReader {

  private static final Pattern OWN = Pattern.compile("The governor of the story\\n- id: (\\w+)\\n");
  private static final String PROFILE = "\nIts profile\n";
  private static final String PASSAGES = "\nPassages\n";

  private final String text;

  private PromptReader(String text) {
    this.text = text;
  }

  /// The facts of the story that a conversation was begun for.
  static Optional<StoryFacts> factsIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    String text = conversation.messages().getFirst().text();
    Matcher own = OWN.matcher(text);
    if (!own.lookingAt()) {
      return Optional.empty();
    }
    return Canon.get()
        .governor(own.group(1))
        .map(governor -> new StoryFacts(governor, profileIn(text).map(PromptReader::manner)));
  }

  /// Without the passages: what they say is nobody's fact.
  private static Optional<String> profileIn(String text) {
    int passages = text.indexOf(PASSAGES);
    String own = passages < 0 ? text : text.substring(0, passages);
    int profile = own.indexOf(PROFILE);
    return profile < 0 ? Optional.empty() : Optional.of(own.substring(profile));
  }

  private static Manner manner(String profile) {
    PromptReader reader = new PromptReader(profile);
    return new Manner(
        reader.tone("to a stranger"),
        reader.tone("to one with a hearing"),
        reader.tone("to a friend"),
        reader.constants("virtues", Virtue.class),
        reader.constants("flaws", Flaw.class),
        reader.relation("ally"),
        reader.relation("rival"),
        reader.constants("traditions", TraditionId.class));
  }

  private Tone tone(String label) {
    return constant(line(label).split(",", 2)[0], Tone.class);
  }

  private Optional<String> relation(String type) {
    return values("relations")
        .filter(relation -> relation.startsWith(type + " "))
        .map(relation -> relation.substring(type.length() + 1))
        .findFirst();
  }

  private <T extends Enum<T>> List<T> constants(String label, Class<T> type) {
    return values(label).map(value -> constant(value, type)).toList();
  }

  private static <T extends Enum<T>> T constant(String value, Class<T> type) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  private Stream<String> values(String label) {
    return Arrays.stream(line(label).split(", "));
  }

  /// What stands after a label; the last such line, as earlier ones are free text.
  private String line(String label) {
    int begin = text.lastIndexOf("\n- " + label + ": ") + label.length() + 5;
    int end = text.indexOf('\n', begin);
    return text.substring(begin, end < 0 ? text.length() : end);
  }
}

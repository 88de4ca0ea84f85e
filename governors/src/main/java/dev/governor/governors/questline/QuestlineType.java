package dev.governor.governors.questline;

import dev.governor.governors.artifact.Words;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Table;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.Glossed;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a quest is about.
public enum QuestlineType implements Glossed {
  WISDOM_TRIAL("the player's judgement is put to the test"),
  ELEMENTAL_JOURNEY("a way through the governor's element, which leaves its mark"),
  MYSTERY_INVESTIGATION("something is not as it seems, and is found out"),
  SPIRITUAL_ASCENSION("the player rises by what is given up"),
  ARTIFACT_QUEST("one of the governor's artifacts is won"),
  GOVERNOR_ENCOUNTER("the player and the governor come to know each other"),
  RITUAL_COMPLETION("a rite is brought to its end"),
  KNOWLEDGE_SEEKING("something is learnt that cannot be told");

  private final String gloss;

  QuestlineType(String gloss) {
    this.gloss = gloss;
  }

  /// That of a governor's quest, by its geomantic figure.
  public static QuestlineType of(Governor governor) {
    String figure = GovernorFacts.of(governor).correspondences().figure().figure();
    return Objects.requireNonNull(ByFigure.TYPES.get(figure), "types.csv lacks " + figure);
  }

  private static final class ByFigure {
    static final Map<String, QuestlineType> TYPES =
        Table.read(QuestlineType.class, "types.csv", Row.class).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Row::figure, row -> Words.constant(QuestlineType.class, row.type())));
  }

  private record Row(String figure, String type) {}

  @Override
  public String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `wisdom_trial`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

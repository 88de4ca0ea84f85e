package dev.governor.governors.questline;

import dev.governor.api.provider.Conversation;
import dev.governor.governors.artifact.Rarity;
import dev.governor.governors.artifact.Words;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a quest is composed from out of its prompt's own part, which the template beside this
/// class begins with it: what follows, such as passages, may look like anything.
final class OwnPart {

  /// What stands for the name of an artifact that is not made yet.
  static final String UNNAMED = "not made yet, so without a name";

  private static final Pattern HEAD =
      Pattern.compile(
          """
          The questline
          - id: \\w+
          - governor: (?<governor>\\w+)
          - type: (?<type>\\w+)
          - difficulty: (?<difficulty>\\w+)
          (?:- .*\\n)*
          Artifacts of the governor
          (?<artifacts>(?:- .*\\n)+)
          Knowledge that it can draw on
          (?<knowledge>(?:- .*\\n)+)
          (?:Its story
          - title: (?<story>.*)\\n)?\
          """);
  private static final Pattern ARTIFACT = Pattern.compile("- (\\w+) \\((\\w+)[^)]*\\): (.*)\\n");
  private static final Pattern KNOWLEDGE = Pattern.compile("- (.*)\\n");

  private OwnPart() {}

  static Optional<QuestlineFacts> factsIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(conversation.messages().getFirst().text());
    return head.lookingAt()
        ? Canon.get().governor(head.group("governor")).map(governor -> facts(governor, head))
        : Optional.empty();
  }

  private static QuestlineFacts facts(Governor governor, Matcher head) {
    return new QuestlineFacts(
        GovernorFacts.of(governor),
        Words.constant(QuestlineType.class, head.group("type")),
        Words.constant(Difficulty.class, head.group("difficulty")),
        ARTIFACT.matcher(head.group("artifacts")).results().map(OwnPart::artifact).toList(),
        lines(head.group("knowledge")),
        Optional.ofNullable(head.group("story")));
  }

  private static OfferedArtifact artifact(MatchResult line) {
    return new OfferedArtifact(
        line.group(1),
        Words.constant(Rarity.class, line.group(2)),
        Optional.of(line.group(3)).filter(name -> !name.equals(UNNAMED)));
  }

  private static List<String> lines(String block) {
    return KNOWLEDGE.matcher(block).results().map(line -> line.group(1)).toList();
  }
}

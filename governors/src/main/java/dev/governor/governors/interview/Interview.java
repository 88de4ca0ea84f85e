package dev.governor.governors.interview;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.Locale;

/// What a governor said to one block of questions.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param subjectId what it is about: the governor's id
/// @param governorId the same, under the name that a reader looks for
/// @param block the id of the block
/// @param dependsOn rows of the tables, `profiles/OCCODON`, `passages/taoism_principle_001`
public record Interview(
    int schemaVersion,
    @Length(min = 3, max = 20) String subjectId,
    @Length(min = 3, max = 20) String governorId,
    @Matches("^[a-z][a-z0-9_-]{0,39}$") String block,
    @Items(min = 1, max = 8) List<Reply> answers,
    @Items(min = 1, max = DependsOn.MOST) @Length(min = 3, max = DependsOn.LONGEST)
        List<String> dependsOn) {

  /// The version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  public Interview {
    answers = List.copyOf(answers);
    dependsOn = List.copyOf(dependsOn);
  }

  static Interview of(InterviewItem item, InterviewAnswer answer) {
    String id = item.governor().originalId();
    return new Interview(
        SCHEMA_VERSION,
        id,
        id,
        item.block().id(),
        answer.answers().stream().map(reply -> asAsked(item.block(), reply)).toList(),
        item.dependsOn());
  }

  /// With the question as it was asked, where only case, spaces or signs differ.
  private static Reply asAsked(Block block, Reply reply) {
    return block.questions().stream()
        .filter(question -> folded(question).equals(folded(reply.question())))
        .findFirst()
        .map(question -> new Reply(question, reply.answer()))
        .orElse(reply);
  }

  private static String folded(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

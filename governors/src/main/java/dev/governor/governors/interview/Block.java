package dev.governor.governors.interview;

import dev.governor.api.data.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Questions that are put together, in one request.
///
/// @param id names it within a governor's interview: `origins`
public record Block(String id, List<String> questions) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
  static final int MOST_QUESTIONS = 8;
  static final int LONGEST_QUESTION = 300;

  /// @throws InvalidInputException if it is no block of questions
  public Block {
    require(
        ID.matcher(id).matches(),
        "the id of an interview's block must be a small letter, then small letters, digits, _ and -,"
            + " 40 at most, was '%s'".formatted(shown(id)));
    questions = questions.stream().map(Block::onOneLine).toList();
    require(
        !questions.isEmpty() && questions.size() <= MOST_QUESTIONS,
        "block %s must have 1 to %d questions, has %d"
            .formatted(id, MOST_QUESTIONS, questions.size()));
    for (String question : questions) {
      require(
          !question.isEmpty() && question.length() <= LONGEST_QUESTION,
          "a question of block %s must have 1 to %d characters, but '%s' has %d"
              .formatted(id, LONGEST_QUESTION, shown(question), question.length()));
    }
    require(
        new HashSet<>(questions).size() == questions.size(),
        "block %s asks one question twice; ask each once".formatted(id));
  }

  private static String onOneLine(String question) {
    return question.strip().replaceAll("\\s+", " ");
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new InvalidInputException(sentence);
    }
  }
}

package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.journal.JobRecord;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `--max-tokens`: a number of tokens, or, as `x2`, that many times what the job's file says.
final class AnswerRoom {

  private static final Pattern FORM = Pattern.compile("(x?)(\\d{1,7})");
  private static final long MOST = 1_000_000;

  private AnswerRoom() {}

  /// @throws InvalidInputException if it is neither
  static OptionalInt of(String text, JobRecord job) {
    Matcher form = FORM.matcher(text);
    long tokens = 0;
    if (form.matches()) {
      long number = Long.parseLong(form.group(2));
      tokens = form.group(1).isEmpty() ? number : number * job.config().path("max_tokens").asInt();
    }
    if (tokens < 1 || tokens > MOST) {
      throw new InvalidInputException(
          "--max-tokens must be a number such as 8000, or times the job's such as x2, from 1 to %d, was '%s'"
              .formatted(MOST, text));
    }
    return OptionalInt.of((int) tokens);
  }
}

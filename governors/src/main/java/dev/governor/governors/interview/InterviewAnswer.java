package dev.governor.governors.interview;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// What a model is asked for.
record InterviewAnswer(
    @Items(min = 1, max = 8) @Meaning("One for each question, in the order of the questions.")
        List<Reply> answers) {

  InterviewAnswer {
    answers = List.copyOf(answers);
  }
}

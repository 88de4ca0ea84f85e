package dev.governor.governors.interview;

import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;

/// What a governor says to one question.
public record Reply(
    @Length(min = 1, max = 300) @Meaning("The question, word by word.") String question,
    @Length(min = 80, max = 900)
        @Meaning("What the governor says: two to five sentences, in the first person.")
        String answer) {}

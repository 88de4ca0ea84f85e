package dev.governor.governors.profile;

import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;

/// How a governor meets someone.
public record Mood(
    Tone tone,
    Approach approach,
    @Length(min = 40, max = 300) @Meaning("What that is like, in one or two sentences.")
        String summary) {}

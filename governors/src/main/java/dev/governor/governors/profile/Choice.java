package dev.governor.governors.profile;

import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;

/// A word of a closed list, and why that one.
public record Choice<T extends Enum<T>>(
    T value, @Length(min = 20, max = 240) @Meaning("Why, in one sentence.") String reason) {}

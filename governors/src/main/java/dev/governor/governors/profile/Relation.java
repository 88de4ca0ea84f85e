package dev.governor.governors.profile;

import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;

/// How a governor stands to another one.
///
/// @param target the other's id; an answer may use any spelling of its name
public record Relation(
    RelationType type,
    @Length(min = 3, max = 20) @Meaning("The id of another governor.") String target,
    @Length(min = 20, max = 240) @Meaning("How that came to be, in one sentence.") String reason) {}

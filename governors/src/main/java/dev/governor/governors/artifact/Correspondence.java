package dev.governor.governors.artifact;

import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;

/// A thing of another system that an artifact answers to.
public record Correspondence(
    CorrespondenceSystem system,
    @Length(min = 1, max = 30) @Meaning("Its name in that system's table.") String key) {}

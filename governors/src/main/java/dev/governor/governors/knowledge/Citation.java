package dev.governor.governors.knowledge;

import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;

/// Where in a document something stands.
public record Citation(
    @Length(min = 1, max = 200) @Meaning("The document's title.") String title,
    @Length(min = 1, max = 200) @Meaning("The heading of the section.") String locator) {}

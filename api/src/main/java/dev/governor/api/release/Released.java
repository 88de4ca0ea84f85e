package dev.governor.api.release;

import tools.jackson.databind.JsonNode;

/// One result, with where it came from.
///
/// @param key of its item: `OCCODON`, or `OCCODON/1`
/// @param output as its job type writes it; names in `dependsOn` what went into it
/// @param model that answered, as the provider calls it
/// @param promptHash of the templates that it was asked with, see `JobType.promptTemplate`
public record Released(String key, JsonNode output, String model, String promptHash) {}

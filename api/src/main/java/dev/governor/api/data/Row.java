package dev.governor.api.data;

import tools.jackson.databind.JsonNode;

/// One row of an input.
///
/// @param line where it starts in its source, from 1; the position for sources without lines
/// @param value the row as JSON; CSV rows are objects of strings
public record Row(long line, JsonNode value) {}

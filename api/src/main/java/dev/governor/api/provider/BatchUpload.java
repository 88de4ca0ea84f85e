package dev.governor.api.provider;

import java.nio.file.Path;

/// A batch that is ready to be handed in.
///
/// @param tag names it for reconciliation; letters, digits, `_` and `-`, at most 64
/// @param model as configured; all its questions are for one model
/// @param lines a file with the lines as [BatchApi#line] gives them, each ended by a line feed
/// @param count how many
public record BatchUpload(String tag, String model, Path lines, int count) {}

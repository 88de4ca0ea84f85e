package dev.governor.governors.knowledge;

/// A section of a document as its neighbours see it.
///
/// @param gist its first sentence
public record OutlinePoint(String heading, String gist) {}

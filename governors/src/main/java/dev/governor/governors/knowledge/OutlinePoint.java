package dev.governor.governors.knowledge;

/// A section of a document as its neighbours see it.
///
/// @param gist its first sentence; ends with [#CUT] where that is too long
public record OutlinePoint(String heading, String gist) {

  static final String CUT = " ...";
}

package dev.governor.governors.knowledge;

/// A section of a document as its neighbours see it.
///
/// @param gist its first sentences; ends with [#CUT] where they are too long
public record OutlinePoint(String heading, String gist) {

  static final String CUT = " ...";
}

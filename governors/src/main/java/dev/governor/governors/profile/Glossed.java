package dev.governor.governors.profile;

/// A word of a closed list that needs a few more words to be chosen well.
public interface Glossed {

  /// What it means, to go after a colon.
  String gloss();
}

package dev.governor.api.knowledge;

import java.util.Locale;
import java.util.Set;

/// What is looked for in a knowledge base.
///
/// @param text in plain words; what it means is searched for, not a syntax. Where blank, all
///   passages are found that the rest allows, by id
/// @param subjects only passages about one of these; all where empty
/// @param tags only passages with one of these; all where empty
/// @param limit the most passages
/// @param mode what ranks them
public record KnowledgeQuery(
    String text, Set<String> subjects, Set<String> tags, int limit, Mode mode) {

  public KnowledgeQuery {
    subjects = Set.copyOf(subjects);
    tags = Set.copyOf(tags);
  }

  /// Passages with any tags, ranked by all that there is.
  public KnowledgeQuery(String text, Set<String> subjects, int limit) {
    this(text, subjects, Set.of(), limit, Mode.FUSED);
  }

  /// What ranks passages.
  public enum Mode {
    KEYWORD,
    VECTOR,

    /// Both rankings, fused; keywords alone where there are no vectors.
    FUSED;

    /// As people write it: `fused`.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

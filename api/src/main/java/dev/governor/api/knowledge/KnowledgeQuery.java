package dev.governor.api.knowledge;

import java.util.Set;

/// What is looked for in a knowledge base.
///
/// @param text in plain words; what it means is searched for, not a syntax
/// @param subjects only passages about these; all where empty
/// @param limit the most passages
public record KnowledgeQuery(String text, Set<String> subjects, int limit) {

  public KnowledgeQuery {
    subjects = Set.copyOf(subjects);
  }
}

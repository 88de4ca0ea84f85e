package dev.governor.governors.questline;

import dev.governor.governors.profile.Glossed;
import java.util.Locale;

/// What a quest can give.
public enum RewardKind implements Glossed {
  REPUTATION("the target is a governor's id, the amount its points of reputation"),
  ARTIFACT("the target is one of artifactIds, the amount 1"),
  KNOWLEDGE("the target is one of knowledgeIds, the amount 1");

  private final String gloss;

  RewardKind(String gloss) {
    this.gloss = gloss;
  }

  @Override
  public String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `reputation`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.governor.governors.storyline;

import java.util.Locale;

/// What happens at a node.
public enum NodeKind {
  SCENE,
  CHALLENGE,
  ENDING;

  /// As it is written in JSON: `scene`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

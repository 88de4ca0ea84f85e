package dev.governor.governors.picture;

import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Mechanics;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/// A node as it is drawn: its title in lines that fit, and below them what it costs and gives.
record Shown(FlatNode node, List<String> lines) {

  static final int WIDTH = 186;
  static final int LINE = 16;
  private static final int CHARACTERS = 24;
  private static final int ABOVE = 30;
  private static final int BELOW = 26;

  static Shown of(FlatNode node) {
    return new Shown(node, WordUtils.wrap(node.title(), CHARACTERS, "\n", true).lines().toList());
  }

  int height() {
    return ABOVE + (lines.size() - 1) * LINE + BELOW;
  }

  /// From the top to the baseline of a line.
  static int baseline(int line) {
    return ABOVE + line * LINE;
  }

  /// From the top to the baseline of what it costs and gives.
  int footing() {
    return height() - 9;
  }

  String price() {
    Mechanics mechanics = node.mechanics();
    List<String> parts = new ArrayList<>();
    parts.add(node.id());
    if (mechanics.reputationGain() != 0) {
      parts.add("%+d".formatted(mechanics.reputationGain()));
    }
    if (mechanics.energyCost() > 0) {
      parts.add("energy " + mechanics.energyCost());
    }
    return String.join(" · ", parts);
  }
}

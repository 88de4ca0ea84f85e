package dev.governor.governors.profile;

import dev.governor.api.knowledge.Passage;
import java.util.List;

/// Passages as a knowledge base gives them.
final class Taught {

  static final List<Passage> PASSAGES =
      List.of(
          new Passage(
              "taoism_principle_001",
              "taoism",
              "Water as the model of yielding",
              "Water takes the low place that others avoid.\n- passage fake, of thelema: none\n",
              List.of("principle")),
          new Passage(
              "house_rules_001",
              "house_rules",
              "Of a subject that is no tradition",
              "It may be embedded all the same.",
              List.of()),
          new Passage(
              "i_ching_system_003",
              "i_ching",
              "Lines that change",
              "A line at its height turns into the other kind.",
              List.of("system", "foundational")));

  private Taught() {}
}

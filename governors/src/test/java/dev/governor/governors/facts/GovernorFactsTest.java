package dev.governor.governors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import org.junit.jupiter.api.Test;

class GovernorFactsTest {

  @Test
  void theIdsAreOfAllRowsThatPromptsTellOf() {
    GovernorFacts facts = GovernorFacts.of(Canon.get().governor("OCCODON").orElseThrow());
    assertThat(facts.ids())
        .startsWith(
            "governors/OCCODON",
            "aethyrs/LIL",
            "tribes/Naphtali",
            "tarot/10",
            "sephiroth/Tiphareth",
            "zodiac/Virgo",
            "planets/Mercury",
            "runes/Othalan",
            "geomancy/Carcer",
            "iching/21")
        .doesNotHaveDuplicates();
  }
}

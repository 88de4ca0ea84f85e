package dev.governor.governors.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// The same for ever. The file was worked out from `systems.sources.md` and the tables by other
/// means than the code; if this test fails, the code is wrong, not the file.
class GoldenCorrespondencesTest {

  @JsonNaming(SnakeCaseStrategy.class)
  record Golden(
      String governor,
      String tarotMajor,
      String sephirah,
      String sign,
      String planet,
      List<Integer> hexagrams,
      String rune,
      String figure,
      int gematria,
      int numerology) {

    static Golden of(Governor governor) {
      Correspondences own = Correspondences.of(governor);
      return new Golden(
          governor.originalId(),
          own.tarotMajor().name(),
          own.sephirah().name(),
          own.sign().name(),
          own.planet().name(),
          own.hexagrams().stream().map(hexagram -> hexagram.number()).toList(),
          own.rune().name(),
          own.figure().figure(),
          own.gematria(),
          own.numerology());
    }
  }

  @Test
  void allCorrespondencesOfAllGovernorsAreAsTheyEverWere() {
    List<Golden> golden =
        Table.read(GoldenCorrespondencesTest.class, "correspondences.golden.csv", Golden.class);
    assertThat(golden).hasSize(91);
    assertThat(Canon.get().governors().stream().map(Golden::of)).containsExactlyElementsOf(golden);
  }

  @Test
  void eachSystemAloneSaysTheSameAsAllTogether() {
    for (Governor governor : Canon.get().governors()) {
      Correspondences all = Correspondences.of(governor);
      assertThat(Tarot.majorOf(governor)).isEqualTo(all.tarotMajor());
      assertThat(Tree.sephirahOf(governor)).isEqualTo(all.sephirah());
      assertThat(Zodiac.signOf(governor)).isEqualTo(all.sign());
      assertThat(Zodiac.rulerOf(Zodiac.signOf(governor))).isEqualTo(all.planet());
      assertThat(Hexagrams.of(governor)).isEqualTo(all.hexagrams());
      assertThat(Runes.of(governor.name())).isEqualTo(all.rune());
      assertThat(Geomancy.of(governor)).isEqualTo(all.figure());
      assertThat(Gematria.of(governor.name())).isEqualTo(all.gematria());
      assertThat(Numerology.of(governor.name())).isEqualTo(all.numerology());
    }
  }
}

package dev.governor.governors.systems;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Hexagram;
import dev.governor.governors.canon.Sephirah;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrespondencesTest {

  private static Correspondences of(String id) {
    return Correspondences.of(Canon.get().governor(id).orElseThrow());
  }

  @Test
  void occodonIsAsWorkedOutByHand() {
    // Naphtali: Virgo, the first of its tribe, so the Hermit; 7209 is odd, so the lower end of
    // path 20 (4 to 6); 7209 mod 64 is 41 = 101001 in binary, bottom line 1.
    Correspondences occodon = of("OCCODON");
    assertThat(occodon.sign().name()).isEqualTo("Virgo");
    assertThat(occodon.tarotMajor().name()).isEqualTo("The Hermit");
    assertThat(occodon.sephirah().name()).isEqualTo("Tiphareth");
    assertThat(occodon.planet().name()).isEqualTo("Mercury");
    assertThat(occodon.hexagrams()).extracting(Hexagram::lines).first().isEqualTo("100101");
    assertThat(occodon.figure().lines()).isEqualTo("1221");
    assertThat(occodon.rune().name()).isEqualTo("Othalan");
    // Ayin 70, Kaph 20, Kaph 20, Ayin 70, Daleth 4, Ayin 70, Nun 50.
    assertThat(occodon.gematria()).isEqualTo(304);
    // 6+3+3+6+4+6+5 = 33, and 3+3.
    assertThat(occodon.numerology()).isEqualTo(6);
  }

  @Test
  void eachTarotMajorHasTwoToEightGovernors() {
    Map<String, Long> uses =
        Canon.get().governors().stream()
            .map(governor -> Correspondences.of(governor).tarotMajor().name())
            .collect(groupingBy(name -> name, counting()));
    assertThat(uses).hasSize(22);
    assertThat(uses.values()).allSatisfy(count -> assertThat(count).isBetween(2L, 8L));
  }

  @Test
  void everyGovernorHasTwoOrThreeDifferentHexagramsAndItsOwnFirst() {
    for (Governor governor : Canon.get().governors()) {
      var hexagrams = Correspondences.of(governor).hexagrams();
      assertThat(hexagrams).as(governor.name()).hasSizeBetween(2, 3).doesNotHaveDuplicates();
    }
  }

  @Test
  void allSephirothAreReachedAndNumerologyStaysADigit() {
    assertThat(Canon.get().governors())
        .extracting(governor -> Correspondences.of(governor).sephirah())
        .extracting(Sephirah::number)
        .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(Canon.get().governors())
        .extracting(governor -> Correspondences.of(governor).numerology())
        .allSatisfy(digit -> assertThat(digit).isBetween(1, 9));
  }

  @Test
  void theSameGovernorAlwaysHasTheSame() {
    assertThat(of("Doxmael")).isEqualTo(of("DOXMAEL"));
  }
}

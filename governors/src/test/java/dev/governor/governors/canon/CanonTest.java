package dev.governor.governors.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CanonTest {

  private static final Canon CANON = Canon.get();

  @Test
  void everyTableIsWhole() {
    assertThat(CANON.governors()).hasSize(91);
    assertThat(CANON.aethyrs()).hasSize(30);
    assertThat(CANON.tribes()).hasSize(12);
    assertThat(CANON.watchtowers()).hasSize(4);
    assertThat(CANON.tarot()).hasSize(78);
    assertThat(CANON.majors()).hasSize(22);
    assertThat(CANON.letters()).hasSize(22);
    assertThat(CANON.sephiroth()).hasSize(10);
    assertThat(CANON.signs()).hasSize(12);
    assertThat(CANON.planets()).hasSize(7);
    assertThat(CANON.hexagrams()).hasSize(64);
    assertThat(CANON.trigrams()).hasSize(8);
    assertThat(CANON.runes()).hasSize(24);
    assertThat(CANON.figures()).hasSize(16);
  }

  @Test
  void governorsAreNumberedInOrderAndHaveDifferentIds() {
    assertThat(CANON.governors())
        .extracting(Governor::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 91).boxed().toList());
    assertThat(CANON.governors()).extracting(Governor::originalId).doesNotHaveDuplicates();
  }

  @Test
  void anAethyrsMinistersAreTheSumOfItsGovernors() {
    for (Aethyr aethyr : CANON.aethyrs()) {
      List<Governor> own =
          CANON.governors().stream().filter(g -> CANON.aethyr(g).equals(aethyr)).toList();
      assertThat(own).as(aethyr.name()).hasSize(aethyr.governors());
      assertThat(own).extracting(Governor::aethyrName).containsOnly(aethyr.name());
      assertThat(own.stream().mapToInt(Governor::ministers).sum())
          .as(aethyr.name())
          .isEqualTo(aethyr.ministers());
      assertThat(own.getFirst().number()).isEqualTo(aethyr.firstGovernor());
      assertThat(own.getLast().number()).isEqualTo(aethyr.lastGovernor());
    }
    assertThat(CANON.governors().stream().mapToInt(Governor::ministers).sum()).isEqualTo(521_327);
  }

  @Test
  void aTribeHasAsManyGovernorsAsItSaysAllInItsDirection() {
    for (Tribe tribe : CANON.tribes()) {
      List<Governor> own =
          CANON.governors().stream().filter(g -> CANON.tribe(g).equals(tribe)).toList();
      assertThat(own).as(tribe.name()).hasSize(tribe.governors());
      assertThat(own).extracting(Governor::direction).containsOnly(tribe.direction());
    }
  }

  @Test
  void everySpellingMeansOneGovernor() {
    assertThat(CANON.spellings()).isEqualTo(131);
    for (Governor governor : CANON.governors()) {
      assertThat(CANON.governor(governor.name())).contains(governor);
      assertThat(CANON.governor(governor.originalId().toLowerCase(Locale.ROOT))).contains(governor);
      assertThat(governor.nameVariants())
          .allSatisfy(variant -> assertThat(CANON.governor(variant)).contains(governor));
    }
    assertThat(CANON.governor("Notiabi")).map(Governor::name).contains("Nociabi");
    assertThat(CANON.governor("Nobody")).isEmpty();
  }

  @Test
  void whatIsNoGovernorIsCalledAsItIsSpelled() {
    assertThat(CANON.nameOf("OCCODON")).isEqualTo("Occodon");
    assertThat(CANON.nameOf("Nobody")).isEqualTo("Nobody");
  }

  @Test
  void theTablesReferToEachOther() {
    assertThat(CANON.majors())
        .allSatisfy(card -> {
          HebrewLetter letter = CANON.letter(card.hebrewLetter());
          assertThat(letter.tarotMajor()).isEqualTo(card.number());
          assertThat(letter.attribution()).isEqualTo(card.astrology());
        });
    assertThat(CANON.planets())
        .allSatisfy(planet ->
            assertThat(CANON.sephiroth().get(planet.sephirah() - 1).planet())
                .isEqualTo(planet.name()));
    assertThat(CANON.signs())
        .allSatisfy(
            sign -> assertThat(CANON.planet(sign.ruler()).signsRuled()).contains(sign.name()));
    assertThat(CANON.hexagrams()).allSatisfy(CanonTest::hasItsTrigrams);
  }

  private static void hasItsTrigrams(Hexagram hexagram) {
    assertThat(hexagram.lines())
        .isEqualTo(trigram(hexagram.lowerTrigram()) + trigram(hexagram.upperTrigram()));
  }

  private static String trigram(String name) {
    return CANON.trigrams().stream()
        .filter(trigram -> trigram.name().equals(name))
        .findFirst()
        .orElseThrow()
        .lines();
  }
}

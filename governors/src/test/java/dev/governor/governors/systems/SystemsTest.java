package dev.governor.governors.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Hexagram;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The systems by themselves, for names and numbers that are no governor's.
class SystemsTest {

  @Test
  void everyLetterHasAValueADigitAndARune() {
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      String name = String.valueOf(letter);
      assertThat(Gematria.of(name)).as(name).isPositive();
      assertThat(Numerology.of(name)).as(name).isBetween(1, 9);
      assertThat(Runes.of(name).name()).as(name).isNotBlank();
    }
  }

  @Test
  void caseAccentsAndWhatIsNoLetterMakeNoDifference() {
    for (String name : List.of("John Dee", "JOHN-DEE", "Jöhn Dée", " john dee 1527 ")) {
      assertThat(Gematria.of(name)).as(name).isEqualTo(Gematria.of("JOHNDEE"));
      assertThat(Numerology.of(name)).as(name).isEqualTo(Numerology.of("JOHNDEE"));
      assertThat(Runes.of(name)).as(name).isEqualTo(Runes.of("JOHNDEE"));
    }
  }

  @Test
  void namesAreCountedAsByHand() {
    // Mem 40, Aleph 1, Gimel 3, Yod 10, Kaph 20.
    assertThat(Gematria.of("Magic")).isEqualTo(74);
    // 4+1+7+9+3 = 24, and 2+4.
    assertThat(Numerology.of("Magic")).isEqualTo(6);
    assertThat(Numerology.of("I")).isEqualTo(9);
    assertThat(Runes.of("Thoth").name()).isEqualTo("Thurisaz");
    assertThat(Runes.of("Crowley").name()).isEqualTo("Kaunan");
  }

  @Test
  void aNameWithoutLatinLettersIsRefused() {
    for (String name : List.of("", "  ", "91", "道")) {
      assertThatThrownBy(() -> Gematria.of(name)).isInstanceOf(InvalidInputException.class);
      assertThatThrownBy(() -> Numerology.of(name)).isInstanceOf(InvalidInputException.class);
      assertThatThrownBy(() -> Runes.of(name))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "the name '%s' has none of the letters A to Z; write it in Latin letters"
                  .formatted(name));
    }
  }

  @Test
  void sixtyFourNumbersCastAllHexagrams() {
    assertThat(IntStream.range(0, 64).mapToObj(Hexagrams::cast))
        .containsExactlyInAnyOrderElementsOf(Canon.get().hexagrams());
    assertThat(Hexagrams.cast(63).number()).isEqualTo(1);
    assertThat(Hexagrams.cast(0).number()).isEqualTo(2);
    assertThat(Hexagrams.cast(64)).isEqualTo(Hexagrams.cast(0));
  }

  @Test
  void aLineThatChangesTwiceIsAsBefore() {
    for (Hexagram hexagram : Canon.get().hexagrams()) {
      for (int line = 1; line <= 6; line++) {
        Hexagram changed = Hexagrams.changed(hexagram, line);
        assertThat(changed).isNotEqualTo(hexagram);
        assertThat(Hexagrams.changed(changed, line)).isEqualTo(hexagram);
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hexagrams.changed(Hexagrams.cast(1), 7))
        .withMessage("line must be from 1 to 6, was 7");
  }

  @Test
  void nuclearHexagramsEndInTheFourThatAreTheirOwnOrEachOthers() {
    for (Hexagram hexagram : Canon.get().hexagrams()) {
      assertThat(Hexagrams.nuclear(Hexagrams.nuclear(hexagram)).number()).isIn(1, 2, 63, 64);
    }
  }

  @Test
  void geomanticFiguresAreOfFourDigits() {
    assertThat(Geomancy.figure(0).figure()).isEqualTo("Populus");
    assertThat(Geomancy.figure(1111).figure()).isEqualTo("Via");
    assertThat(Geomancy.figure(7)).isEqualTo(Geomancy.figure(2221));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Geomancy.figure(10_000))
        .withMessage("number must be from 0 to 9999, was 10000");
  }
}

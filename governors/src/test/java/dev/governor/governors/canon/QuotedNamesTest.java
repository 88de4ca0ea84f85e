package dev.governor.governors.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedNamesTest {

  private static List<String> unknown(String text) {
    return QuotedNames.unknownIn(text).stream()
        .map(found -> found.quoted() + " > " + found.nearest())
        .toList();
  }

  @Test
  void whatTheTablesHaveIsKnown() {
    assertThat(
            unknown(
                "The Two of Cups beside the card The Hanged Man, the trump Death, the rune Gebo, the"
                    + " trigram Wind, hexagram 64 and the sephirah Hod; the suit of Cups, Suits of Wands."))
        .isEmpty();
  }

  @Test
  void whatTheyDoNotHaveIsNamedWithTheNearest() {
    assertThat(unknown("the Eleven of Cups")).containsExactly("Eleven of Cups > Seven of Cups");
    assertThat(unknown("the card The Hanging Man"))
        .containsExactly("card The Hanging Man > The Hanged Man");
    assertThat(unknown("the rune Othala")).containsExactly("rune Othala > Othalan");
    assertThat(unknown("the trigram Winds")).containsExactly("trigram Winds > Wind");
    assertThat(unknown("hexagram 65")).containsExactly("hexagram 65 > 5");
    assertThat(unknown("the sephirah Tiferet")).containsExactly("sephirah Tiferet > Tiphareth");
  }

  @Test
  void theSeventeenTraditionsAreInTheTableOnceEachWithOtherNeighbours() {
    assertThat(Canon.get().traditions())
        .extracting(KnownTradition::id)
        .containsExactly(TraditionId.values());
    assertThat(Canon.get().traditions())
        .allSatisfy(known ->
            assertThat(known.neighbours())
                .hasSizeGreaterThan(1)
                .doesNotContain(known.id())
                .doesNotHaveDuplicates());
    assertThat(KnownTradition.near("my_own", TraditionGroup.DIVINATION_AND_ARTS))
        .contains(TraditionId.I_CHING);
    assertThat(Canon.get().traditions())
        .extracting(KnownTradition::group)
        .contains(TraditionGroup.values());
  }
}

package dev.governor.governors.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void sentencesEndWhereTheyEnd() {
    assertThat(Sentences.of("It is. Is it? \"It is!\" he said. So be it."))
        .containsExactly("It is.", "Is it?", "\"It is!\" he said.", "So be it.");
  }

  @Test
  void anAbbreviationEndsNone() {
    assertThat(Sentences.of("Peter J. Carroll met Dr. Dee in St. Albans, e.g. Kelley. He left."))
        .containsExactly("Peter J. Carroll met Dr. Dee in St. Albans, e.g. Kelley.", "He left.");
  }

  @Test
  void linesThatAreBrokenForWidthAreJoinedAndListsAreNot() {
    assertThat(Sentences.of("One\nsentence.\n\nA heading\n\n- first *item*\n- [second](x.md) item"))
        .containsExactly("One sentence.", "A heading", "first item", "second item");
  }

  @Test
  void whatIsNoWholeSentenceIsLeftOutOnDemand() {
    assertThat(Sentences.whole("A heading\n\nA sentence.\n\n- and a rest"))
        .containsExactly("A sentence.");
  }

  @Test
  void wordsAreCounted() {
    assertThat(Sentences.words(" ")).isZero();
    assertThat(Sentences.words(" one  two\nthree ")).isEqualTo(3);
  }

  @Test
  void whatCannotStandInAnAnswerIsNotUsable() {
    assertThat(
            Usable.sentences(
                "This is a good sentence. This has a {slot} in it. See https://example.com for it."
                    + " We still have TODO items here. He drew the rune Kenaz there. Too short."))
        .containsExactly("This is a good sentence.");
    assertThat(Usable.heading("What is \"it\"? An answer.", 60)).isEqualTo("What is it An answer");
    assertThat(Usable.heading("x", 60)).isEqualTo("This part");
    assertThat(Usable.heading("word ".repeat(30), 22)).isEqualTo("word word word word");
  }

  @Test
  void keywordsAreTheFrequentWordsThatTellSomething() {
    assertThat(Keywords.of("The way, the Way and the water: which way would the wáter take?"))
        .isEqualTo(List.of("water"));
    assertThat(Keywords.slug("Éliphas Lévi's Tarot", '-', 40)).isEqualTo("eliphas-levis-tarot");
    assertThat(Keywords.slug("Éliphas Lévi's Tarot", '_', 14)).isEqualTo("eliphas_levis");
    assertThat(Keywords.slug("道", '-', 14)).isEmpty();
  }
}

package dev.governor.lighthouse.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.knowledge.Passage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutterTest {

  private static final int MOST = Cutter.MOST_CHARACTERS;

  private static List<Passage> cut(Section... sections) {
    return new Cutter("d", "s", "Title").passages(Path.of("file"), List.of(sections));
  }

  @Test
  void aLongSectionBecomesSeveralPassagesBetweenParagraphs() {
    String paragraph = "A sentence of some length. ".repeat(30).strip();
    List<Passage> passages = cut(new Section("Long", List.of(paragraph, paragraph, paragraph)));
    assertThat(passages).extracting(Passage::id).containsExactly("d#long", "d#long-2", "d#long-3");
    assertThat(passages).extracting(Passage::text).containsOnly(paragraph);
  }

  @Test
  void aLongParagraphIsCutBetweenSentencesAndNothingIsLost() {
    String paragraph = "The well feeds whoever comes to it. ".repeat(150).strip();
    List<Passage> passages = cut(new Section("", List.of(paragraph)));
    assertThat(passages).hasSizeGreaterThan(3);
    assertThat(passages)
        .allSatisfy(passage -> {
          assertThat(passage.text()).hasSizeLessThanOrEqualTo(MOST).endsWith("it.");
          assertThat(passage.title()).isEqualTo("Title");
        });
    assertThat(String.join(" ", passages.stream().map(Passage::text).toList()))
        .isEqualTo(paragraph);
  }

  @Test
  void whatHasNoSentencesIsCutBetweenWordsAndWhatHasNoWordsAnywhere() {
    assertThat(cut(new Section("", List.of("word ".repeat(1000).strip()))))
        .allSatisfy(passage -> assertThat(passage.text()).endsWith("word"))
        .hasSize(4);
    assertThat(cut(new Section("", List.of("x".repeat(MOST * 2 + 1)))))
        .extracting(passage -> passage.text().length())
        .containsExactly(MOST, MOST, 1);
  }

  @Test
  void anchorsAreReadableAndDiffer() {
    assertThat(
            cut(
                new Section("Ōm & “Silence”", List.of("a")),
                new Section("Part 2", List.of("b")),
                new Section("道", List.of("c")),
                new Section("!!", List.of("d")),
                new Section("part", List.of("e")),
                new Section("part", List.of("f"))))
        .extracting(Passage::id)
        .containsExactly("d#om-silence", "d#part-2", "d#道", "d#text", "d#part", "d#part-3");
  }
}

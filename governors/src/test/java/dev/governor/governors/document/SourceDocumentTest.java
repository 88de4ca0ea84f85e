package dev.governor.governors.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceDocumentTest {

  private static String words(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> i % 10 == 0 ? "end." : i % 10 == 1 ? "Begin" : "word")
        .collect(Collectors.joining(" "));
  }

  private static List<String> headings(String text) {
    return SourceDocument.of(text, "Untitled").sections().stream()
        .map(section -> section.heading() + " " + section.part())
        .toList();
  }

  @Test
  void sectionsFollowTheHeadings() {
    String text =
        "# Title\n\n" + words(30) + "\n\n## One ##\n" + words(30) + "\n\n### *Two*\n" + words(30);
    assertThat(SourceDocument.of(text, "x").title()).isEqualTo("Title");
    assertThat(headings(text)).containsExactly("Title 1", "One 1", "Two 1");
    assertThat(SourceDocument.of(text, "x").sections().get(2).text()).isEqualTo(words(30));
  }

  @Test
  void aTextWithoutATitleTakesTheOneGiven() {
    assertThat(headings(words(40))).containsExactly("Untitled 1");
    assertThat(headings("## A\n" + words(40))).containsExactly("A 1");
  }

  @Test
  void aHeadingWithoutTextIsNoSection() {
    assertThat(headings("# T\n\n## Part one\n\n### First\n" + words(40) + "\n\n## Part two\n"))
        .containsExactly("First 1");
  }

  @Test
  void whatIsTooShortJoinsTheNextOneAndAtTheEndTheOneBefore() {
    String text = "# T\n" + words(5) + "\n\n## A\n" + words(40) + "\n\n## B\n" + words(10);
    List<Section> sections = SourceDocument.of(text, "x").sections();
    assertThat(sections).hasSize(1);
    assertThat(sections.getFirst().heading()).isEqualTo("T");
    assertThat(sections.getFirst().text())
        .isEqualTo(words(5) + "\n\nA\n\n" + words(40) + "\n\nB\n\n" + words(10));
  }

  @Test
  void whatIsTooLongIsCutAtTheEndOfAParagraph() {
    String text = "## A\n" + words(200) + "\n\n" + words(200) + "\n\n" + words(100);
    assertThat(headings(text)).containsExactly("A 1", "A 2");
    assertThat(SourceDocument.of(text, "x").sections().getFirst().text()).isEqualTo(words(200));
  }

  @Test
  void aLongParagraphIsCutAtTheEndOfASentence() {
    List<Section> sections = SourceDocument.of("## A\n" + words(900), "x").sections();
    assertThat(sections).hasSize(3);
    assertThat(sections)
        .allSatisfy(section -> {
          assertThat(section.text()).startsWith("Begin").endsWith("end.");
          assertThat(Sentences.words(section.text())).isLessThanOrEqualTo(SectionCutter.LONG);
        });
  }

  @Test
  void evenATextWithoutSentencesIsCut() {
    List<Section> sections = SourceDocument.of("word ".repeat(1000), "x").sections();
    assertThat(sections).hasSize(3);
    assertThat(sections.stream().mapToInt(section -> Sentences.words(section.text())).sum())
        .isEqualTo(1000);
  }

  @Test
  void noTextIsLostHoweverItIsCut() {
    String text = "# T\n" + words(700) + "\n\n## A\n" + words(3) + "\n\n## B\n" + words(360);
    int kept =
        SourceDocument.of(text, "x").sections().stream()
            .mapToInt(section -> Sentences.words(section.text()))
            .sum();
    assertThat(kept).isEqualTo(700 + 3 + 360 + 1);
  }

  @Test
  void headingsCanBeCited() {
    assertThat(headings("## A {x} | [TODO] b\n" + words(40))).containsExactly("A x b 1");
    assertThat(headings("## {}\n" + words(40))).containsExactly("Untitled 1");
    assertThat(headings("## " + "long ".repeat(60) + "\n" + words(40)).getFirst())
        .hasSizeLessThan(125);
  }
}

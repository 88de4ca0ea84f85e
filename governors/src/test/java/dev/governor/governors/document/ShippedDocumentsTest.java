package dev.governor.governors.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.HebrewLetter;
import dev.governor.governors.canon.Hexagram;
import dev.governor.governors.canon.QuotedNames;
import dev.governor.governors.canon.Rune;
import dev.governor.governors.canon.Sephirah;
import dev.governor.governors.canon.TarotCard;
import dev.governor.governors.canon.Trigram;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ShippedDocumentsTest {

  private static final Pattern RESIDUE =
      Pattern.compile("[{}\\[\\]*_`|<>]|TODO|TBD|lorem|  |\\.\\.|\\bthe the\\b|\\ba a\\b|https?:");

  private static String text(String tradition) {
    return Shipped.row(tradition).get("text").asString();
  }

  private static SourceDocument document(ObjectNode row) {
    return SourceDocument.of(row.get("text").asString(), "untitled");
  }

  @Test
  void thereIsOneDocumentForEveryTradition() {
    assertThat(Shipped.rows())
        .extracting(row -> row.get("name").asString())
        .containsExactlyInAnyOrderElementsOf(
            Canon.get().traditions().stream().map(known -> known.id() + ".md").toList());
  }

  @Test
  void everyDocumentHasATitleAnOpeningAndEightToTenSectionsIn500To900Words() {
    for (ObjectNode row : Shipped.rows()) {
      SourceDocument document = document(row);
      assertThat(row.get("text").asString()).startsWith("# " + document.title() + "\n\n");
      assertThat(Sentences.words(row.get("text").asString()))
          .as(document.title())
          .isBetween(500, 900);
      assertThat(document.sections()).hasSizeBetween(9, 11);
      assertThat(document.sections().getFirst().heading()).isEqualTo(document.title());
      assertThat(document.sections()).extracting(Section::heading).doesNotHaveDuplicates();
      assertThat(document.sections()).allSatisfy(section -> assertThat(section.part()).isOne());
    }
  }

  @Test
  void everySentenceIsWholeAndFreeOfResidue() {
    for (ObjectNode row : Shipped.rows()) {
      for (Section section : document(row).sections()) {
        assertThat(section.text()).doesNotContainPattern(RESIDUE);
        assertThat(Usable.sentences(section.text()))
            .as(section.heading())
            .isEqualTo(Sentences.of(section.text()))
            .hasSizeGreaterThan(2);
      }
    }
  }

  @Test
  void whatIsQuotedFromTheTablesIsInTheTables() {
    assertThat(Shipped.rows())
        .allSatisfy(row -> assertThat(QuotedNames.unknownIn(row.get("text").asString())).isEmpty());
  }

  @Test
  void cardsRunesTrigramsLettersAndSephirothAreNamedAsTheTablesNameThem() {
    Canon canon = Canon.get();
    assertThat(named("tarot_knowledge", canon.majors(), TarotCard::name)).hasSizeGreaterThan(7);
    assertThat(named("tarot_knowledge", canon.tarot(), TarotCard::name))
        .contains("Two of Cups", "Three of Swords");
    assertThat(named("norse_traditions", canon.runes(), Rune::name))
        .containsExactly("Fehu", "Uruz", "Ansuz", "Gebo", "Hagalaz", "Jera", "Dagaz", "Othalan");
    assertThat(named("i_ching", canon.trigrams(), Trigram::name)).hasSize(8);
    assertThat(named("kabbalistic_mysticism", canon.sephiroth(), Sephirah::name)).hasSize(10);
    assertThat(named("kabbalistic_mysticism", canon.letters(), HebrewLetter::name))
        .contains("Aleph", "Mem", "Shin", "Yod", "Qoph", "Tav");
    assertThat(named("i_ching", canon.hexagrams(), Hexagram::english))
        .contains("Peace", "Standstill", "Youthful folly");
  }

  @Test
  void whatIsSaidOfTheTablesIsSoInTheTables() {
    Canon canon = Canon.get();
    assertThat(canon.hexagrams().get(10).english()).isEqualTo("Peace");
    assertThat(canon.hexagrams().get(10).lowerTrigram()).isEqualTo("Heaven");
    assertThat(canon.hexagrams().get(3).english()).isEqualTo("Youthful folly");
    assertThat(canon.watchtowers())
        .allSatisfy(tower ->
            assertThat(text("enochian_magic")).contains(tower.element(), tower.unionName()));
    assertThat(text("enochian_magic"))
        .contains(canon.aethyrs().getFirst().name(), canon.aethyrs().getLast().name());
    assertThat(canon.letter("Aleph").value() + canon.letter("Cheth").value())
        .as("echad is Aleph, Cheth, Daleth")
        .isEqualTo(13 - canon.letter("Daleth").value());
  }

  private static <T> List<String> named(String tradition, List<T> rows, Function<T, String> name) {
    List<String> named = new ArrayList<>();
    for (T row : rows) {
      if (Pattern.compile("\\b" + name.apply(row) + "\\b").matcher(text(tradition)).find()) {
        named.add(name.apply(row));
      }
    }
    return named;
  }
}

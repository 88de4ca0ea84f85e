package dev.governor.governors.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCheckTest {

  private static List<Violation> check(Sample sample) {
    return RecordCheck.of(sample);
  }

  private static Violation violation(String code, String path, String message) {
    return new Violation(code, path, message);
  }

  @Test
  void whatKeepsItsBoundsHasNothingWrong() {
    assertThat(check(Sample.GOOD)).isEmpty();
    assertThat(check(Sample.GOOD.named("abc").sharing(0).saying("a b c").tagged("ab").counting()))
        .isEmpty();
  }

  @Test
  void textsAreAsLongAsTheyMayBe() {
    assertThat(check(Sample.GOOD.named("ab")))
        .containsExactly(
            violation("text_too_short", "/name", "must have at least 3 characters, has 2"));
    assertThat(check(Sample.GOOD.named("abcdef")))
        .containsExactly(
            violation("text_too_long", "/name", "must have at most 5 characters, has 6"));
  }

  @Test
  void aCharacterBeyondTheFirstPlaneCountsOnce() {
    String runes = "\uD800\uDF00".repeat(4);
    assertThat(check(Sample.GOOD.tagged(runes))).isEmpty();
  }

  @Test
  void aBlankTextIsToldAsThatAlone() {
    assertThat(check(Sample.GOOD.named(" ")))
        .containsExactly(violation("text_blank", "/name", "must not be blank"));
  }

  @Test
  void textsLookAsTheyMust() {
    assertThat(check(Sample.GOOD.named("Abc")))
        .containsExactly(violation("text_malformed", "/name", "must match ^[a-z]+$, was 'Abc'"));
  }

  @Test
  void wordsAreCounted() {
    assertThat(check(Sample.GOOD.saying("one")))
        .containsExactly(violation("too_few_words", "/said", "must have at least 2 words, has 1"));
    assertThat(check(Sample.GOOD.saying(" one two\n three  four ")))
        .containsExactly(violation("too_many_words", "/said", "must have at most 3 words, has 4"));
  }

  @Test
  void numbersLieWithinTheirBounds() {
    assertThat(check(Sample.GOOD.sharing(0.51)))
        .containsExactly(
            violation("number_out_of_bounds", "/share", "must be from 0 to 0.5, was 0.51"));
    assertThat(check(Sample.GOOD.sharing(Double.NaN)))
        .extracting(Violation::code)
        .containsExactly("number_out_of_bounds");
  }

  @Test
  void listsAreAsLongAsTheyMayBeAndSoAreTheirTexts() {
    assertThat(check(Sample.GOOD.tagged()))
        .containsExactly(violation("list_too_short", "/tags", "must have at least 1 items, has 0"));
    assertThat(check(Sample.GOOD.tagged("ab", "a", "abcde")))
        .extracting(found -> found.code() + " " + found.path())
        .containsExactly("list_too_long /tags", "text_too_short /tags/1", "text_too_long /tags/2");
  }

  @Test
  void recordsWithinAreCheckedToo() {
    assertThat(check(Sample.GOOD.counting(4)))
        .containsExactly(
            violation("number_out_of_bounds", "/inner/0/count", "must be from 1 to 3, was 4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{name}", "todo", "TBD", "[mock", "[Insert", "Lorem ipsum"})
  void whatAPlaceholderLeftBehindIsFound(String residue) {
    assertThat(check(Sample.GOOD.saying("so " + residue)))
        .extracting(found -> found.code() + " " + found.path())
        .containsExactly("placeholder_left /said");
  }

  @Test
  void wordsThatOnlyLookLikeAPlaceholderMayStand() {
    assertThat(check(Sample.GOOD.saying("mastodon mocks"))).isEmpty();
  }
}

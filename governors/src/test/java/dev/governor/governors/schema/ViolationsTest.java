package dev.governor.governors.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Violation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  @Test
  void thoseOfARecordBeginWithItsBounds() {
    Violations found = Violations.of(Sample.GOOD.named("ab"));
    found.add("colour_wrong", "/colour", "must be blue");
    assertThat(found.all())
        .containsExactly(
            new Violation("text_too_short", "/name", "must have at least 3 characters, has 2"),
            new Violation("colour_wrong", "/colour", "must be blue"));
    assertThat(Violations.of(Sample.GOOD).all()).isEmpty();
  }

  @Test
  void onlyTheKnownVersionOfASchemaPasses() {
    Violations found = new Violations();
    found.version(1, 1);
    assertThat(found.all()).isEmpty();
    found.version(1, 2);
    assertThat(found.all())
        .containsExactly(
            new Violation("schema_version_unknown", "/schemaVersion", "must be 1, was 2"));
  }

  @Test
  void aFactMustBeAsItWasGiven() {
    Violations found = new Violations();
    found.fact("OCCODON", "OCCODON", "/subjectId");
    assertThat(found.all()).isEmpty();
    found.fact("OCCODON", "PASCOMB", "/subjectId");
    assertThat(found.all())
        .containsExactly(
            new Violation(
                "fact_changed", "/subjectId", "must be as it was given, OCCODON, was PASCOMB"));
  }

  @Test
  void valuesThatMustDifferAreToldWhereTheyRepeat() {
    Violations found = new Violations();
    found.distinct("tags_not_distinct", "/tags/%d", List.of("a", "b", "a", "A"));
    found.distinct("counts_not_distinct", "/counts/%d/count", List.of(7, 7));
    assertThat(found.all())
        .containsExactly(
            new Violation("tags_not_distinct", "/tags/2", "repeats 'a'; each must differ"),
            new Violation("counts_not_distinct", "/counts/1/count", "repeats 7; each must differ"));
  }

  @Test
  void valuesCanDifferByAKeyAlone() {
    Violations found = new Violations();
    found.distinct(
        "tags_not_distinct", "/tags/%d", List.of("a", "A"), tag -> tag.toUpperCase(Locale.ROOT));
    assertThat(found.all())
        .containsExactly(
            new Violation("tags_not_distinct", "/tags/1", "repeats 'A'; each must differ"));
  }
}

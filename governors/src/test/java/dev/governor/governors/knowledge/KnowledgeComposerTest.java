package dev.governor.governors.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.api.job.Violation;
import dev.governor.governors.document.Strange;
import dev.governor.governors.document.Usable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowledgeComposerTest {

  private static final int SEEDS = 4;
  private static final double NEAR = 0.5;
  private static final KnowledgeExtraction TYPE = KnowledgeExtraction.TYPE;
  private static final List<SourceSection> SHIPPED = Composed.sections();

  private static Stream<SourceSection> all() {
    return Stream.concat(
        SHIPPED.stream(), Strange.rows().stream().flatMap(row -> Composed.sections(row).stream()));
  }

  @Test
  void everyEntryPassesAllChecksForEverySeed() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema answers = registry.getSchema(TYPE.answerSchema());
    Schema outputs = registry.getSchema(TYPE.outputSchema());
    for (SourceSection source : all().toList()) {
      for (long seed = 0; seed < SEEDS; seed++) {
        KnowledgeEntry entry = Composed.entry(source, seed);
        String what = "seed %d, %s, %s".formatted(seed, source.displayName(), TYPE.keyOf(source));
        assertThat(TYPE.check(source, entry)).as(what).isEmpty();
        if (seed == 0) {
          assertThat(answers.validate(Composed.answer(source, seed))).as(what).isEmpty();
          assertThat(outputs.validate(TYPE.write(entry))).as(what).isEmpty();
        }
      }
    }
  }

  @Test
  void theDocumentsThatShipMakeAWholeWithoutNearDuplicates() {
    for (long seed = 0; seed < 2; seed++) {
      long chance = seed;
      List<KnowledgeEntry> entries =
          SHIPPED.stream().map(source -> Composed.entry(source, chance)).toList();
      assertThat(TYPE.review(entries))
          .as("seed %d", seed)
          .extracting(Violation::sentence)
          .isEmpty();
      assertThat(nearest(entries))
          .as("seed %d, with room to the bound", seed)
          .isLessThan(NEAR - 0.05);
    }
  }

  private static double nearest(List<KnowledgeEntry> entries) {
    List<Shingles> before = new ArrayList<>();
    double nearest = 0;
    for (KnowledgeEntry entry : entries) {
      Shingles shingles = Shingles.of(entry.body());
      for (Shingles other : before) {
        nearest = Math.max(nearest, shingles.similarity(other));
      }
      before.add(shingles);
    }
    return nearest;
  }

  @Test
  void theBodyHasAllThatTheSectionSays() {
    for (SourceSection source : SHIPPED) {
      assertThat(Composed.entry(source, 2).body())
          .contains(String.join(" ", Usable.sentences(source.section().text())));
    }
  }

  @Test
  void articlesAgreeAndSentencesAreWhole() {
    Pattern wrong =
        Pattern.compile(
            "\\b[Aa] (?!European|one-)[aeioAEIO]|\\b[Aa]n [^aeiouhAEIOUH\\s\"]|  |\\.\\.| [.,;]|\\b(\\w{2,}) \\1\\b"
                + "|[.!?] [a-z]");
    for (SourceSection source : SHIPPED) {
      KnowledgeEntry entry = Composed.entry(source, 4);
      for (String text : List.of(entry.summary(), entry.body())) {
        assertThat(text)
            .as("seed 4, %s", entry.id())
            .endsWith(".")
            .doesNotContainPattern(wrong)
            .matches(Pattern.compile("[A-Z\"].*", Pattern.DOTALL));
      }
    }
  }

  @Test
  void theSameChanceGivesTheSameAnswerAndAnotherGivesAnother() {
    SourceSection source = SHIPPED.getFirst();
    assertThat(Composed.answer(source, 7)).isEqualTo(Composed.answer(source, 7));
    assertThat(Composed.answer(source, 7)).isNotEqualTo(Composed.answer(source, 8));
  }
}

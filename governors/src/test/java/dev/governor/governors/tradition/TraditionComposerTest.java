package dev.governor.governors.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.TraditionGroup;
import dev.governor.governors.document.Strange;
import dev.governor.governors.phrase.Phrases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraditionComposerTest {

  private static final int SEEDS = 10;
  private static final TraditionProcessing TYPE = TraditionProcessing.TYPE;

  private static Stream<TraditionSeed> all() {
    return Stream.concat(Composed.seeds().stream(), Strange.rows().stream().map(Composed::seed));
  }

  @Test
  void everyTraditionPassesAllChecksForEverySeed() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema answers = registry.getSchema(TYPE.answerSchema());
    Schema outputs = registry.getSchema(TYPE.outputSchema());
    for (TraditionSeed item : all().toList()) {
      for (long seed = 0; seed < SEEDS; seed++) {
        Tradition tradition = Composed.tradition(item, seed);
        String what = "seed %d, %s".formatted(seed, item.displayName());
        assertThat(TYPE.check(item, tradition)).as(what).isEmpty();
        if (seed == 0) {
          assertThat(answers.validate(Composed.answer(item, seed))).as(what).isEmpty();
          assertThat(outputs.validate(TYPE.write(tradition))).as(what).isEmpty();
        }
      }
    }
  }

  @Test
  void theSameChanceGivesTheSameAnswerAndAnotherGivesAnother() {
    TraditionSeed item = Composed.seeds().getFirst();
    assertThat(Composed.answer(item, 7)).isEqualTo(Composed.answer(item, 7));
    assertThat(Composed.answer(item, 7)).isNotEqualTo(Composed.answer(item, 8));
  }

  @Test
  void conceptsAreWhatTheDocumentTeaches() {
    Tradition taoism =
        Composed.tradition(
            Composed.seeds().stream()
                .filter(s -> s.id().equals("taoism"))
                .findFirst()
                .orElseThrow(),
            1);
    assertThat(taoism.concepts())
        .extracting(Concept::name)
        .contains("Wu wei", "Inner alchemy")
        .doesNotContain("Taoism", "Laozi, Zhuangzi and their books");
    assertThat(taoism.concepts())
        .filteredOn(concept -> concept.id().equals("taoism_wu_wei"))
        .first()
        .satisfies(concept -> {
          assertThat(concept.principle()).startsWith("Wu wei means not to act");
          assertThat(concept.practice()).contains("\"Wu wei\"");
          assertThat(concept.triggers()).startsWith("wu wei");
        });
  }

  @Test
  void everyTraditionAndEveryGroupHasHabitsOfItsOwn() {
    Phrases phrases = Phrases.load(TraditionComposer.class, "habits.words", "concepts.words");
    List<String> owners =
        Stream.concat(
                Canon.get().traditions().stream().map(known -> known.id().toString()),
                Stream.of(TraditionGroup.values()).map(TraditionGroup::toString))
            .toList();
    for (String list : List.of("traits", "speech", "decision", "wisdom")) {
      assertThat(owners)
          .allSatisfy(
              owner -> assertThat(phrases.list(list + "." + owner)).hasSizeGreaterThanOrEqualTo(3));
    }
    assertThat(TraditionGroup.values())
        .allSatisfy(
            group -> assertThat(phrases.list("practice." + group)).hasSizeGreaterThanOrEqualTo(12));
  }
}

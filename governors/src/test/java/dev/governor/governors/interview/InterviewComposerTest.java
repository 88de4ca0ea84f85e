package dev.governor.governors.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class InterviewComposerTest {

  private static final int SEEDS = 40;
  private static final Interviews TYPE = Interviews.TYPE;
  private static final InterviewComposer COMPOSER = new InterviewComposer();

  private static final Block OF_ONES_OWN =
      new Block(
          "weather",
          IntStream.rangeClosed(1, 8).mapToObj(i -> "What of storm number " + i + "?").toList());

  private static ObjectNode answer(InterviewItem item, long seed) {
    SplittableRandom random =
        new SplittableRandom(seed * 1000 + item.governor().number() + item.block().id().length());
    return COMPOSER.compose(TYPE.facts(item), random);
  }

  @Test
  void everyInterviewPassesAllChecksForEverySeed() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TYPE.answerSchema());
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Governor governor : Canon.get().governors()) {
        for (Block block : Blocks.SHIPPED) {
          InterviewItem item = InterviewItem.of(governor, block);
          ObjectNode answer = answer(item, seed);
          assertThat(TYPE.check(item, TYPE.complete(item, answer)))
              .as("seed %d, %s", seed, TYPE.keyOf(item))
              .isEmpty();
          if (seed < 2) {
            assertThat(schema.validate(answer)).as("seed %d", seed).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void questionsOfOnesOwnAreAnsweredToo() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Governor governor : Canon.get().governors()) {
        InterviewItem item = InterviewItem.of(governor, OF_ONES_OWN);
        assertThat(TYPE.check(item, TYPE.complete(item, answer(item, seed))))
            .as("seed %d, %s", seed, governor.name())
            .isEmpty();
      }
    }
  }

  @Test
  void aBlockThatAsksAShippedQuestionUnderAnotherNameGetsAnAnswerToAnything() {
    Block mixed = new Block("origins", List.of("What do you remember first?", "And then?"));
    InterviewItem item = InterviewItem.of(Canon.get().governors().getFirst(), mixed);
    assertThat(TYPE.check(item, TYPE.complete(item, answer(item, 1)))).isEmpty();
  }

  @Test
  void articlesAgreeAndSentencesAreWhole() {
    Pattern wrong =
        Pattern.compile(
            "\\b[Aa] [aeioAEIO]|\\b[Aa]n [^aeiouhAEIOUH\\s]|  |\\.\\.| [.,;]|\\bthe [Tt]he\\b");
    for (long seed = 0; seed < 10; seed++) {
      for (Governor governor : Canon.get().governors()) {
        for (Block block : Blocks.SHIPPED) {
          InterviewItem item = InterviewItem.of(governor, block);
          for (Reply reply : TYPE.complete(item, answer(item, seed)).answers()) {
            assertThat(reply.answer())
                .as("seed %d, %s", seed, TYPE.keyOf(item))
                .endsWith(".")
                .doesNotContainPattern(wrong)
                .matches(Pattern.compile("[A-Z].*", Pattern.DOTALL));
          }
        }
      }
    }
  }

  @Test
  void theSameChanceGivesTheSameAndGovernorsSeldomSpeakAlike() {
    InterviewItem item =
        InterviewItem.of(Canon.get().governors().getFirst(), Blocks.SHIPPED.getFirst());
    assertThat(answer(item, 7)).isEqualTo(answer(item, 7)).isNotEqualTo(answer(item, 8));
    Set<String> answers = new HashSet<>();
    for (Governor governor : Canon.get().governors()) {
      InterviewItem first = InterviewItem.of(governor, Blocks.SHIPPED.getFirst());
      answers.add(TYPE.complete(first, answer(first, 1)).answers().getFirst().answer());
    }
    assertThat(answers).hasSizeGreaterThan(70);
  }
}

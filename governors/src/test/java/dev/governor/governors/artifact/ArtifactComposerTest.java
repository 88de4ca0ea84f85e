package dev.governor.governors.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.api.provider.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ArtifactComposerTest {

  private static final int SEEDS = 25;
  private static final Artifacts TYPE = Artifacts.TYPE;
  private static final List<ArtifactItem> ITEMS = Made.items();

  @Test
  void everyArtifactPassesAllChecksAndNamesDifferForEverySeed() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema answers = registry.getSchema(TYPE.answerSchema());
    Schema outputs = registry.getSchema(TYPE.outputSchema());
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Artifact> all = new ArrayList<>();
      for (ArtifactItem item : ITEMS) {
        Artifact artifact = Made.artifact(item, seed);
        all.add(artifact);
        assertThat(TYPE.check(item, artifact)).as("seed %d, %s", seed, item.id()).isEmpty();
        if (seed < 3) {
          assertThat(answers.validate(Made.answer(item, seed))).as("seed %d", seed).isEmpty();
          assertThat(outputs.validate(TYPE.write(artifact))).as("seed %d", seed).isEmpty();
        }
      }
      assertThat(TYPE.review(all)).as("seed %d", seed).isEmpty();
      assertThat(all).extracting(Artifact::lore).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  @Test
  void articlesAgreeAndSentencesAreWhole() {
    Pattern wrong =
        Pattern.compile(
            "\\b[Aa] (?!ewer|Euro|one)[aeioAEIO]|\\b[Aa]n [^aeiouhAEIOUH\\s]|  |\\.\\.| [.,;]|\\bthe the\\b");
    for (long seed = 0; seed < 8; seed++) {
      for (ArtifactItem item : ITEMS) {
        Artifact artifact = Made.artifact(item, seed);
        for (String text : List.of(artifact.description(), artifact.lore())) {
          assertThat(text)
              .as("seed %d, %s", seed, item.id())
              .endsWith(".")
              .doesNotContainPattern(wrong)
              .matches(Pattern.compile("[A-Z].*", Pattern.DOTALL));
        }
      }
    }
  }

  @Test
  void theSameChanceGivesTheSameAnswerAndAnotherGivesAnother() {
    ArtifactItem item = ITEMS.getFirst();
    assertThat(Made.answer(item, 7)).isEqualTo(Made.answer(item, 7));
    assertThat(Made.answer(item, 7)).isNotEqualTo(Made.answer(item, 8));
  }

  @Test
  void whatIsComposedFromThePromptAloneIsValidForAll() {
    ArtifactComposer composer = new ArtifactComposer();
    for (ArtifactItem item : ITEMS) {
      JsonNode facts = composer.factsIn(TYPE.prompt(item).toConversation()).orElseThrow();
      assertThat(facts).isEqualTo(TYPE.facts(item));
      JsonNode answer = composer.compose(facts, new SplittableRandom(11));
      assertThat(TYPE.check(item, TYPE.complete(item, answer))).as("seed 11").isEmpty();
    }
    ArtifactItem joined = Made.joined("OCCODON");
    Conversation repair = TYPE.prompt(joined).toConversation().followedBy("{}", "name is missing");
    assertThat(composer.factsIn(repair)).contains(TYPE.facts(joined));
  }

  @Test
  void otherPromptsAreOthers() {
    ArtifactComposer composer = new ArtifactComposer();
    assertThat(composer.factsIn(Conversation.of("", "The governor\n- id: OCCODON\n"))).isEmpty();
    assertThat(composer.factsIn(new Conversation("", List.of()))).isEmpty();
    assertThat(
            composer.factsIn(
                Conversation.of("", "The artifact\n- id: x\n- governor: NOBODY\n- slot: 1 of 2\n")))
        .isEmpty();
  }
}

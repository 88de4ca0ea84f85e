package dev.governor.governors.questline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.api.provider.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuestlineComposerTest {

  private static final int SEEDS = 15;
  private static final Questlines TYPE = Questlines.TYPE;
  private static final List<QuestlineItem> ITEMS = Made.items();

  @Test
  void everyQuestlinePassesAllChecksAndTitlesDifferForEverySeed() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema answers = registry.getSchema(TYPE.answerSchema());
    Schema outputs = registry.getSchema(TYPE.outputSchema());
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Questline> all = new ArrayList<>();
      for (QuestlineItem item : ITEMS) {
        Questline questline = Made.questline(item, seed);
        all.add(questline);
        assertThat(TYPE.check(item, questline)).as("seed %d, %s", seed, item.id()).isEmpty();
        if (seed < 2) {
          assertThat(answers.validate(Made.answer(item, seed))).as("seed %d", seed).isEmpty();
          assertThat(outputs.validate(TYPE.write(questline))).as("seed %d", seed).isEmpty();
        }
      }
      assertThat(TYPE.review(all)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void everyJoinedQuestlinePassesAllChecks() {
    for (QuestlineItem plain : ITEMS) {
      QuestlineItem item = QuestlineItem.of(Made.joinedRow(TYPE.keyOf(plain)));
      assertThat(TYPE.check(item, Made.questline(item, 9))).as("seed 9, %s", item.id()).isEmpty();
    }
  }

  @Test
  void alsoTheMinutesOfAllEncountersTogetherAreWithinAFifth() {
    for (QuestlineItem item : ITEMS) {
      int sum = Made.questline(item, 2).encounters().stream().mapToInt(Encounter::minutes).sum();
      assertThat(sum)
          .as("seed 2, %s", item.id())
          .isBetween(item.difficulty().fewestMinutes(), item.difficulty().mostMinutes());
    }
  }

  @Test
  void articlesAgreeAndSentencesAreWhole() {
    Pattern wrong =
        Pattern.compile(
            "\\b[Aa] (?!ewer|Euro|one)[aeioAEIO]|\\b[Aa]n [^aeiouhAEIOUH\\s]|  |\\.\\.| [.,;]|\\bthe the\\b|[{}|]");
    for (long seed = 0; seed < 5; seed++) {
      for (QuestlineItem item : ITEMS) {
        texts(Made.questline(item, seed))
            .forEach(text ->
                assertThat(text)
                    .as("%s", item.id())
                    .matches(Pattern.compile("[A-Z].*[.?!]", Pattern.DOTALL))
                    .doesNotContainPattern(wrong));
      }
    }
  }

  private static Stream<String> texts(Questline questline) {
    return Stream.concat(
        Stream.of(questline.premise()),
        questline.encounters().stream()
            .flatMap(e ->
                Stream.concat(
                    Stream.of(e.description(), e.dialogue()),
                    e.choices().stream().map(EncounterChoice::consequence))));
  }

  @Test
  void noChoiceIsOfferedTwiceInAQuest() {
    for (QuestlineItem item : ITEMS) {
      assertThat(Made.questline(item, 6).encounters())
          .as("seed 6, %s", item.id())
          .allSatisfy(encounter ->
              assertThat(encounter.choices())
                  .extracting(EncounterChoice::text)
                  .doesNotHaveDuplicates());
    }
  }

  @Test
  void theSameChanceGivesTheSameAnswerAndAnotherGivesAnother() {
    QuestlineItem item = ITEMS.getFirst();
    assertThat(Made.answer(item, 7)).isEqualTo(Made.answer(item, 7));
    assertThat(Made.answer(item, 7)).isNotEqualTo(Made.answer(item, 8));
  }

  @Test
  void whatIsComposedFromThePromptAloneIsValidForAll() {
    QuestlineComposer composer = new QuestlineComposer();
    for (QuestlineItem item : ITEMS) {
      JsonNode facts = composer.factsIn(TYPE.prompt(item).toConversation()).orElseThrow();
      assertThat(facts).isEqualTo(TYPE.facts(item));
      JsonNode answer = composer.compose(facts, new SplittableRandom(11));
      assertThat(TYPE.check(item, TYPE.complete(item, answer))).as("seed 11").isEmpty();
    }
  }

  @Test
  void whatWasJoinedIsReadFromThePromptToo() {
    QuestlineComposer composer = new QuestlineComposer();
    QuestlineItem item = QuestlineItem.of(Made.joinedRow("OCCODON"));
    Conversation repair = TYPE.prompt(item).toConversation().followedBy("{}", "title is missing");
    assertThat(composer.factsIn(repair)).contains(TYPE.facts(item));
  }

  @Test
  void otherPromptsAreOthers() {
    QuestlineComposer composer = new QuestlineComposer();
    assertThat(composer.factsIn(Conversation.of("", "The governor\n- id: OCCODON\n"))).isEmpty();
    assertThat(composer.factsIn(new Conversation("", List.of()))).isEmpty();
  }
}

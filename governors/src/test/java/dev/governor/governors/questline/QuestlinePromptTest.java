package dev.governor.governors.questline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuestlinePromptTest {

  private static final Prompt PLAIN = Questlines.TYPE.prompt(Made.plain("OCCODON"));

  private static String golden(String name) throws IOException {
    try (var in = QuestlinePromptTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePromptOfOccodonIsTheGoldenOne() throws IOException {
    assertThat(PLAIN.system()).isEqualTo(golden("system.golden.txt"));
    assertThat(PLAIN.user()).isEqualTo(golden("occodon.golden.txt"));
  }

  @Test
  void whatIsJoinedIsEmbedded() {
    QuestlineItem item = QuestlineItem.of(Made.joinedRow("OCCODON"));
    assertThat(Questlines.TYPE.prompt(item).user())
        .contains("- occodon_artifact_1 (mythic): " + item.artifacts().getFirst().name())
        .contains("- essence: " + item.profile().orElseThrow().essence())
        .contains("Its story\n- title: " + item.storyline().orElseThrow().title())
        .contains("[taoism_principle_001] Water as the model of yielding\nWater takes");
  }

  @Test
  void theSystemTextIsTheSameForAllSoThatItCanBeCached() {
    assertThat(Made.items())
        .extracting(item -> Questlines.TYPE.prompt(item).system())
        .containsOnly(PLAIN.system());
  }

  @Test
  void theOwnPartLeavesNothingUnfilled() {
    for (QuestlineItem item : Made.items()) {
      assertThat(Questlines.TYPE.prompt(item).user())
          .contains("id: " + item.id(), "type: " + item.type())
          .endsWith("Write the quest of " + item.governor().name() + ".\n")
          .doesNotContain("{", "}", "&#", "Optional", "Passages");
    }
  }

  @Test
  void theTemplateTextChangesWithAListOfTheSystemText() {
    assertThat(Questlines.TYPE.promptTemplate())
        .contains("wisdom_trial", "transformation", "{{governor.name}}");
  }
}

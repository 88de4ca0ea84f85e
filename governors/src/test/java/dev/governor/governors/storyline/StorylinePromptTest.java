package dev.governor.governors.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StorylinePromptTest {

  private static final Governor DOXMAEL = Canon.get().governors().getLast();

  private static Prompt prompt(StorylineItem item) {
    return Storylines.TYPE.prompt(item);
  }

  private static String golden(String name) throws IOException {
    try (var in = StorylinePromptTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePromptOfDoxmaelIsTheGoldenOne() throws IOException {
    assertThat(prompt(StorylineItem.of(DOXMAEL)).system()).isEqualTo(golden("system.golden.txt"));
    assertThat(prompt(StorylineItem.of(DOXMAEL)).user()).isEqualTo(golden("doxmael.golden.txt"));
  }

  @Test
  void theSystemTextIsTheSameForAllSoThatItCanBeCached() {
    String system = prompt(StorylineItem.of(DOXMAEL)).system();
    assertThat(Canon.get().governors())
        .extracting(governor -> prompt(Composed.joined(governor, 1)).system())
        .containsOnly(system);
  }

  @Test
  void theOwnPartHasProfileAndPassagesByTheirIdsAndLeavesNothingUnfilled() {
    for (Governor governor : Canon.get().governors()) {
      StorylineItem item = Composed.joined(governor, 1);
      assertThat(prompt(item).user())
          .contains("id: " + governor.originalId(), item.profile().orElseThrow().essence())
          .contains("\nPassages\n[taoism_principle_001] The uncarved block\n")
          .endsWith("Write the storyline of " + governor.name() + ".\n")
          .doesNotContain("{", "}", "&#", "Optional");
    }
  }

  @Test
  void theTemplateTextChangesWithAListOfTheSystemText() {
    assertThat(Storylines.TYPE.promptTemplate())
        .contains("enochian_magic", "tier 3, adept: 51 to 75", "{{governor.name}}");
  }
}

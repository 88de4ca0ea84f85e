package dev.governor.governors.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Canon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProfilePromptTest {

  private static Prompt prompt(int number) {
    return GovernorProfiles.TYPE.prompt(Canon.get().governors().get(number - 1));
  }

  private static String golden(String name) throws IOException {
    try (var in = ProfilePromptTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePromptOfDoxmaelIsTheGoldenOne() throws IOException {
    assertThat(prompt(91).system()).isEqualTo(golden("system.golden.txt"));
    assertThat(prompt(91).user()).isEqualTo(golden("doxmael.golden.txt"));
  }

  @Test
  void theSystemTextIsTheSameForAllSoThatItCanBeCached() {
    assertThat(Canon.get().governors())
        .extracting(governor -> GovernorProfiles.TYPE.prompt(governor).system())
        .containsOnly(prompt(1).system());
  }

  @Test
  void theOwnPartNamesItsGovernorAndLeavesNothingUnfilled() {
    for (var governor : Canon.get().governors()) {
      assertThat(GovernorProfiles.TYPE.prompt(governor).user())
          .contains("id: " + governor.originalId(), governor.region())
          .endsWith("Write the profile of " + governor.name() + ".\n")
          .doesNotContain("{", "}", "&#", "Optional");
    }
  }

  @Test
  void theTemplateTextChangesWithAListOfTheSystemText() {
    assertThat(GovernorProfiles.TYPE.promptTemplate())
        .contains("gatekeeper", "enochian_magic", "{{governor.name}}");
  }
}

package dev.governor.governors.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Canon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProfilePromptTest {

  private static Prompt prompt(int number) {
    return GovernorProfiles.TYPE.prompt(ProfileItem.of(Canon.get().governors().get(number - 1)));
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
  void passagesStandLastEachOnOneLineWithItsIdAndItsSubject() throws IOException {
    ProfileItem grounded = new ProfileItem(Canon.get().governors().getLast(), Taught.PASSAGES);
    Prompt prompt = GovernorProfiles.TYPE.prompt(grounded);
    assertThat(prompt.system()).isEqualTo(golden("system.golden.txt"));
    assertThat(prompt.user()).isEqualTo(golden("doxmael-grounded.golden.txt"));
  }

  @Test
  void theSystemTextIsTheSameForAllSoThatItCanBeCached() {
    assertThat(Canon.get().governors())
        .extracting(governor -> GovernorProfiles.TYPE.prompt(ProfileItem.of(governor)).system())
        .containsOnly(prompt(1).system());
  }

  @Test
  void theOwnPartNamesItsGovernorAndLeavesNothingUnfilled() {
    for (var governor : Canon.get().governors()) {
      assertThat(GovernorProfiles.TYPE.prompt(ProfileItem.of(governor)).user())
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

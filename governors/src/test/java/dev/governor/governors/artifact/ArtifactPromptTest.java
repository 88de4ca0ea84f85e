package dev.governor.governors.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArtifactPromptTest {

  private static final Prompt JOINED = Artifacts.TYPE.prompt(Made.joined("OCCODON"));

  private static String golden(String name) throws IOException {
    try (var in = ArtifactPromptTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePromptOfTheFirstArtifactOfOccodonIsTheGoldenOne() throws IOException {
    assertThat(JOINED.system()).isEqualTo(golden("system.golden.txt"));
    assertThat(Artifacts.TYPE.prompt(Made.items().getFirst()).user())
        .isEqualTo(golden("occodon.golden.txt"));
  }

  @Test
  void whatIsJoinedIsEmbedded() {
    assertThat(JOINED.user())
        .contains("- essence: " + Made.profile("OCCODON").essence())
        .contains("[egyptian_magic_practice_003] Waking a made thing\nA made thing sleeps");
  }

  @Test
  void theSystemTextIsTheSameForAllSoThatItCanBeCached() {
    assertThat(Made.items())
        .extracting(item -> Artifacts.TYPE.prompt(item).system())
        .containsOnly(JOINED.system());
  }

  @Test
  void theOwnPartLeavesNothingUnfilled() {
    for (ArtifactItem item : Made.items()) {
      assertThat(Artifacts.TYPE.prompt(item).user())
          .contains("id: " + item.id(), "rarity: " + item.rarity())
          .doesNotContain("{", "}", "&#", "Optional", "Passages");
    }
  }

  @Test
  void theTemplateTextChangesWithAListOfTheSystemText() {
    assertThat(Artifacts.TYPE.promptTemplate())
        .contains("talisman", "energy_cap", "Fortuna Major", "{{governor.name}}");
  }
}

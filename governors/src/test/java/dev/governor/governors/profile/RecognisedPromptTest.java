package dev.governor.governors.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Conversation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A simulated provider sees only what is sent: that must be enough to compose from.
class RecognisedPromptTest {

  private static final long SEED = 11;

  @Test
  void whatIsComposedFromThePromptAloneIsValidForAll() {
    ProfileComposer composer = new ProfileComposer();
    for (Governor governor : Canon.get().governors()) {
      ProfileItem item = new ProfileItem(governor, Taught.PASSAGES);
      Conversation sent = GovernorProfiles.TYPE.prompt(item).toConversation();
      JsonNode facts = composer.factsIn(sent).orElseThrow();
      assertThat(facts).isEqualTo(GovernorProfiles.TYPE.facts(item));
      JsonNode answer = composer.compose(facts, new SplittableRandom(SEED));
      GovernorProfile profile = GovernorProfiles.TYPE.complete(item, answer);
      assertThat(GovernorProfiles.TYPE.check(item, profile)).as("seed %d", SEED).isEmpty();
    }
  }

  @Test
  void aRepairIsStillAboutTheSameGovernor() {
    Conversation sent =
        GovernorProfiles.TYPE
            .prompt(ProfileItem.of(Canon.get().governors().get(4)))
            .toConversation();
    assertThat(new ProfileComposer().factsIn(sent.followedBy("{}", "essence is missing")))
        .isEqualTo(new ProfileComposer().factsIn(sent));
  }

  @Test
  void otherPromptsAreOthers() {
    ProfileComposer composer = new ProfileComposer();
    assertThat(composer.factsIn(Conversation.of("", "Tell me of OCCODON"))).isEmpty();
    assertThat(composer.factsIn(Conversation.of("", "The governor\n- id: NOBODY\n"))).isEmpty();
  }
}

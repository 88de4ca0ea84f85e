package dev.governor.governors.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GovernorProfilesTest {

  @Test
  void storeAndRestoreAreInverse() {
    for (Governor governor : Canon.get().governors()) {
      ProfileItem item = new ProfileItem(governor, Taught.PASSAGES);
      JsonNode stored = Json.parse(Json.write(GovernorProfiles.TYPE.store(item)));
      assertThat(GovernorProfiles.TYPE.restore(stored)).isEqualTo(item);
      GovernorProfile profile = Composed.profile(governor, 3);
      JsonNode written = Json.parse(Json.write(GovernorProfiles.TYPE.write(profile)));
      assertThat(GovernorProfiles.TYPE.read(written)).isEqualTo(profile);
    }
  }

  @Test
  void theTypeAndItsComposerAreFoundAsServices() {
    assertThat(ServiceLoader.load(JobType.class))
        .hasAtLeastOneElementOfType(GovernorProfiles.class);
    assertThat(ServiceLoader.load(OfflineComposer.class))
        .extracting(OfflineComposer::jobType)
        .contains("GOVERNOR_PROFILES");
  }
}

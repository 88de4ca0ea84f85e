package dev.governor.governors.mechanics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseFile;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.release.SampleRelease;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class BalanceFilesTest {

  private static final Release RELEASE = SampleRelease.of(Canon.get().governors().subList(0, 3), 1);

  @Test
  void aReleaseHasItsBalanceForPeopleAndForPrograms() {
    List<ReleaseFile> files = new BalanceFiles().files(RELEASE);
    assertThat(files).extracting(ReleaseFile::name).containsExactly("balance.md", "balance.json");
    assertThat(files.getFirst().text())
        .startsWith("# Balance of 3 governors")
        .contains("| OCCODON | ");
    assertThat(Json.read(Json.parse(files.getLast().text()), BalanceReport.class))
        .isEqualTo(BalanceReport.of(World.of(RELEASE)));
  }

  @Test
  void aReleaseWithoutGovernorsHasNone() {
    assertThat(new BalanceFiles().files(new Release("empty", List.of()))).isEmpty();
  }

  @Test
  void theWriterIsFoundAsAService() {
    assertThat(ServiceLoader.load(ReleaseWriter.class))
        .hasAtLeastOneElementOfType(BalanceFiles.class);
  }
}

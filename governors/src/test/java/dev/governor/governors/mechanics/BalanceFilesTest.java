package dev.governor.governors.mechanics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.release.SampleRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalanceFilesTest {

  private static final Release RELEASE = SampleRelease.of(Canon.get().governors().subList(0, 3), 1);

  @Test
  void aReleaseHasItsBalanceForPeopleAndForPrograms(@TempDir Path folder) throws IOException {
    new BalanceFile().write(RELEASE, folder);
    new BalanceDataFile().write(RELEASE, folder);
    assertThat(Files.readString(folder.resolve("balance.md")))
        .startsWith("# Balance of 3 governors")
        .contains("| OCCODON | ");
    assertThat(
            Json.read(
                Json.parse(Files.readString(folder.resolve("balance.json"))), BalanceReport.class))
        .isEqualTo(BalanceReport.of(World.of(RELEASE)));
  }

  @Test
  void aReleaseOfNothingHasThemToo(@TempDir Path folder) {
    Release empty = new Release("empty", List.of());
    new BalanceFile().write(empty, folder);
    new BalanceDataFile().write(empty, folder);
    assertThat(folder.resolve("balance.md")).isNotEmptyFile();
    assertThat(folder.resolve("balance.json")).isNotEmptyFile();
  }

  @Test
  void theWritersAreFoundAsServices() {
    assertThat(ServiceLoader.load(ReleaseWriter.class))
        .hasAtLeastOneElementOfType(BalanceFile.class)
        .hasAtLeastOneElementOfType(BalanceDataFile.class);
  }
}

package dev.governor.outputs.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

  private static final JobId JOB = new JobId("job");

  @TempDir Path temp;

  @Test
  void aMissingFolderIsMadeAndLeftEmpty() {
    Path folder = temp.resolve("a/b/c");
    new FolderCheck().check(folder, JOB);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileInItsPlaceIsRefused() throws IOException {
    Path file = Files.createFile(temp.resolve("out"));
    assertThatThrownBy(() -> new FolderCheck().check(file, JOB))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the output folder '%s' is a file; choose another folder", file);
  }

  @Test
  void aFileAboveItIsRefused() throws IOException {
    Path below = Files.createFile(temp.resolve("file")).resolve("out");
    assertThatThrownBy(() -> new FolderCheck().check(below, JOB))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("the output folder '" + below + "' cannot be made: ");
  }

  @Test
  void aDiskThatTakesNothingIsRefused() {
    Path nowhere = Path.of("/proc/self");
    assumeThat(nowhere).isDirectory();
    assertThatThrownBy(() -> new FolderCheck().check(nowhere, JOB))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("the output folder '/proc/self' cannot be written: ");
  }

  @Test
  void aFolderWithTheResultsOfAnotherJobIsRefusedAndOnesOwnIsNot() throws Exception {
    Files.writeString(temp.resolve("manifest.json"), "{\"job\":{\"id\":\"other\"}}");
    assertThatThrownBy(() -> new FolderCheck().check(temp, JOB))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("holds the results of the job other");
    new FolderCheck().check(temp, new JobId("other"));
  }

  @Test
  void whatIsNoManifestBelongsToNobody() throws Exception {
    Files.writeString(temp.resolve("manifest.json"), "not json");
    new FolderCheck().check(temp, JOB);
    assertThat(temp.resolve("manifest.json")).hasContent("not json");
  }
}

package dev.governor.outputs.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

  @TempDir Path temp;

  @Test
  void aMissingFolderIsMadeAndLeftEmpty() {
    Path folder = temp.resolve("a/b/c");
    new FolderCheck().check(folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileInItsPlaceIsRefused() throws IOException {
    Path file = Files.createFile(temp.resolve("out"));
    assertThatThrownBy(() -> new FolderCheck().check(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the output folder '%s' is a file; choose another folder", file);
  }

  @Test
  void aFileAboveItIsRefused() throws IOException {
    Path below = Files.createFile(temp.resolve("file")).resolve("out");
    assertThatThrownBy(() -> new FolderCheck().check(below))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("the output folder '" + below + "' cannot be made: ");
  }

  @Test
  void aDiskThatTakesNothingIsRefused() {
    Path nowhere = Path.of("/proc/self");
    assumeThat(nowhere).isDirectory();
    assertThatThrownBy(() -> new FolderCheck().check(nowhere))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("the output folder '/proc/self' cannot be written: ");
  }
}

package dev.governor.outputs.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileFolderTest extends InputFiles {

  @Test
  void everyFileIsAnItemByName() throws IOException {
    file("b.json", "{\"x\":\n1}");
    file("a.txt", "first\nsecond\n");
    file("c.MD", "");
    file(".hidden", "\0");
    Files.createDirectory(temp.resolve(".git"));
    assertThat(read(temp))
        .containsExactly(
            "1 {\"name\":\"a.txt\",\"text\":\"first\\nsecond\\n\"}",
            "2 {\"x\":1}",
            "3 {\"name\":\"c.MD\",\"text\":\"\"}");
  }

  @Test
  void aFolderWithinIsRefusedRatherThanLeftOut() throws IOException {
    Path within = Files.createDirectory(temp.resolve("more"));
    assertRefused(temp, within + " is a folder within the input folder; move its files up");
  }

  @Test
  void aFileOfAnotherKindIsRefusedRatherThanLeftOut() throws IOException {
    Path image = file("a.png", "x");
    assertRefused(temp, image + " is neither a .json nor a .txt nor a .md file;");
  }

  @Test
  void aMalformedFileIsNamedWithItsLine() throws IOException {
    Path broken = file("a.json", "{\n\"a\" 1}");
    assertRefused(temp, broken + ", line 2: not well-formed JSON at column ");
  }

  @Test
  void theDigestFollowsNamesAndContents() throws IOException {
    file("a.txt", "x");
    file("b.txt", "y");
    String before = open(temp).digest();
    assertThat(open(temp).digest()).isEqualTo(before);
    Files.move(temp.resolve("b.txt"), temp.resolve("c.txt"));
    String renamed = open(temp).digest();
    assertThat(renamed).isNotEqualTo(before);
    file("c.txt", "z");
    assertThat(open(temp).digest()).isNotEqualTo(renamed).isNotEqualTo(before);
  }
}

package dev.governor.wiring.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class FoundSecretsTest {

  @TempDir Path folder;

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    FoundSecrets secrets = new FoundSecrets(Map.of("A", "from env"), file("A=from file\nB=b\n"));
    assertThat(value(secrets, "A")).contains("from env");
    assertThat(value(secrets, "B")).contains("b");
    assertThat(value(secrets, "C")).isEmpty();
    assertThat(secrets.place("A")).contains("the environment");
    assertThat(secrets.place("B")).contains(folder.resolve("secrets").toString());
    assertThat(secrets.place("C")).isEmpty();
  }

  @Test
  void aBlankVariableCountsAsNone() throws IOException {
    FoundSecrets secrets = new FoundSecrets(Map.of("A", "  ", "B", ""), file("A=a\nB=\n"));
    assertThat(value(secrets, "A")).contains("a");
    assertThat(value(secrets, "B")).isEmpty();
  }

  @Test
  void linesAreReadAsPeopleWriteThem() throws IOException {
    FoundSecrets secrets =
        new FoundSecrets(
            Map.of(),
            file("# all keys\n\n A = spaced \r\nB=\"quoted\"\nC='single'\nD=a=b#c\nE=\n"));
    assertThat(value(secrets, "A")).contains("spaced");
    assertThat(value(secrets, "B")).contains("quoted");
    assertThat(value(secrets, "C")).contains("single");
    assertThat(value(secrets, "D")).contains("a=b#c");
    assertThat(value(secrets, "E")).isEmpty();
  }

  @Test
  void withoutAFileThereIsNothing() {
    SecretsFile none = new SecretsFile(folder.resolve("secrets"));
    assertThat(none.exists()).isFalse();
    assertThat(new FoundSecrets(Map.of(), none).find("A")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-"})
  void aFileThatIsOpenToOthersIsRefused(String mode) throws IOException {
    SecretsFile file = file("A=hidden\n");
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));
    assertThatThrownBy(() -> new FoundSecrets(Map.of(), file).find("A"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "The secrets file %s is open to others (%s): chmod 600 '%s'",
            file.path(), mode, file.path());
    assertThat(file.mode()).contains(mode);
    assertThat(value(new FoundSecrets(Map.of("A", "a"), file), "A")).contains("a");
  }

  @Test
  void aFileThatOnlyItsOwnerMayReadIsTaken() throws IOException {
    SecretsFile file = file("A=a\n");
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--------"));
    assertThat(file.names()).containsExactly("A");
  }

  @Test
  void aLinkAndAFolderAreRefused() throws IOException {
    Path target = file("A=a\n").path();
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    Path broken = Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nowhere"));
    for (Path path : new Path[] {link, broken, folder}) {
      assertThatThrownBy(() -> new SecretsFile(path).names())
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "The secrets file %s is not a plain file: put a file there, no link and no folder",
              path);
    }
  }

  @Test
  void aWrongLineIsToldByItsNumberAndNotShown() throws IOException {
    SecretsFile file = file("A=a\nsk-hidden\n");
    assertThatThrownBy(file::names)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file.path() + ":2: this is not NAME=value; a comment starts with #");
    SecretsFile twice = file("A=a\nA=hidden\n");
    assertThatThrownBy(twice::names)
        .hasMessage(file.path() + ":2: A stands there twice: remove one");
    Files.write(file.path(), new byte[] {'A', '=', (byte) 0xff});
    assertThatThrownBy(file::names)
        .hasMessage("The secrets file %s is not UTF-8: save it as UTF-8", file.path());
  }

  @Test
  void noWordsShowAKey() throws IOException {
    FoundSecrets secrets = new FoundSecrets(Map.of("A", "hidden"), file("B=hidden\n"));
    assertThat(secrets.toString() + secrets.find("A") + secrets.find("B")).doesNotContain("hidden");
  }

  private static Optional<String> value(FoundSecrets secrets, String name) {
    return secrets.find(name).map(Secret::reveal);
  }

  private SecretsFile file(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("secrets"), text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    return new SecretsFile(path);
  }
}

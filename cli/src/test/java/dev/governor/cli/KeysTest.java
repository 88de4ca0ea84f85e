package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.cli.Rig.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys are found, missed with a sentence, and shown nowhere.
@DisabledOnOs(OS.WINDOWS)
class KeysTest {

  private static final String SECRET = "sk-test-0f3a9c71d5e8b246-never-shown";
  private static final Map<String, String> SET = Map.of(KeyedProviderFactory.KEY, SECRET);

  @TempDir Path folder;

  /// A provider that takes keys is added here: its name, and every way in which it can fail.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ name: keyed }",
        "{ name: keyed, fails: refused }",
        "{ name: keyed, fails: rejected }",
        "{ name: keyed, fails: unauthorized }",
        "{ name: keyed, fails: fault }"
      })
  void aKeyIsWrittenNowhereAndNeverSaid(String provider) {
    Rig rig = new Rig(folder).withJob(3, provider);
    Told run = rig.runWith(SET, "run", "job.yaml");
    Leaks.assertNone(
        SECRET,
        folder,
        run,
        rig.runWith(SET, "run", "job.yaml", "--dry-run"),
        rig.runWith(SET, "resume", "words"),
        rig.runWith(SET, "ledger", "words", "--json"),
        rig.runWith(SET, "failures", "words"),
        rig.runWith(SET, "doctor"),
        rig.runWith(SET, "doctor", "--json"));
    assertThat(run.code()).isNotEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aLeakIsFound() {
    Rig rig = new Rig(folder).with("deep/below/file", "x" + SECRET + "y");
    assertThatThrownBy(() -> Leaks.assertNone(SECRET, rig.folder()))
        .hasMessageContaining("the key stands in " + rig.file("deep/below/file"));
    assertThatThrownBy(
            () -> Leaks.assertNone(SECRET, rig.file("deep"), new Told(0, "", "no: " + SECRET)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aKeyInTheFileIsUsedAndWrittenNowhereElse() throws IOException {
    Rig rig = new Rig(folder).withJob(3, "keyed");
    secrets(rig, "rw-------");
    Told run = rig.run("run", "job.yaml");
    assertThat(run.code()).isZero();
    assertThat(rig.text("out/results.jsonl"))
        .contains("a key of " + SECRET.length() + " characters");
    Leaks.assertNone(SECRET, folder, run);
  }

  @Test
  void aFileThatOthersMayReadIsRefusedBeforeAnythingIsSent() throws IOException {
    Rig rig = new Rig(folder).withJob(3, "keyed");
    Path file = secrets(rig, "rw-r--r--");
    Told run = rig.run("run", "job.yaml");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo(
            "governor: %s:9: job.provider: The secrets file %s is open to others (rw-r--r--): chmod 600 '%s'\n"
                .formatted(rig.file("job.yaml"), file, file));
    Leaks.assertNone(SECRET, folder, run);
  }

  @Test
  void aMissingKeyIsToldAtTheProvidersLineAndByADryRunToo() {
    Rig rig = new Rig(folder).withJob(3, "keyed");
    String sentence =
        "governor: %s:9: job.provider: no key: set KEYED_API_KEY\n".formatted(rig.file("job.yaml"));
    for (String[] command :
        new String[][] {{"run", "job.yaml"}, {"run", "job.yaml", "--dry-run"}}) {
      Told run = rig.runWith(Map.of(KeyedProviderFactory.KEY, " "), command);
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).isEqualTo(sentence);
    }
    assertThat(rig.file("out")).doesNotExist();
  }

  @Test
  void aModelThatCannotBeAskedIsToldWhereItIsWritten() {
    Rig rig = new Rig(folder).withJob(3, "keyed");
    rig.with(
        "job.yaml", rig.text("job.yaml").replace("  provider", "  model: keyed-1\n  provider"));
    assertThat(rig.runWith(SET, "run", "job.yaml").err())
        .isEqualTo(
            "governor: %s:9: job.model: The model 'keyed-1' is retired: take keyed-2\n"
                .formatted(rig.file("job.yaml")));
    assertThat(rig.runWith(SET, "run", "job.yaml", "--model", "keyed-2").code()).isZero();
    assertThat(rig.runWith(SET, "run", "job.yaml", "--model", "keyed-1").err())
        .isEqualTo(
            "governor: --model keyed-1: job.model: The model 'keyed-1' is retired: take keyed-2\n");
  }

  @Test
  void theDoctorSaysWhichKeysAreSetAndWhere() throws IOException {
    Rig rig = new Rig(folder).withJob(3, "keyed");
    assertThat(rig.run("doctor").out())
        .contains("secrets     no file " + rig.file(".governor/secrets"))
        .contains("KEYED_API_KEY: not set");
    assertThat(rig.runWith(SET, "doctor").out()).contains("KEYED_API_KEY: set, in the environment");

    Path file = secrets(rig, "rw-------");
    Told well = rig.run("doctor");
    assertThat(well.out())
        .contains("secrets     %s, rw-------, keys: 2".formatted(file))
        .contains("KEYED_API_KEY: set, in " + file)
        .contains("OTHER_KEY: set, in " + file);
    assertThat(well.code()).isZero();

    secrets(rig, "rw-rw----");
    Told open = rig.run("doctor");
    assertThat(open.code()).isEqualTo(ExitCode.FAILURES);
    assertThat(open.out())
        .contains("is open to others (rw-rw----): chmod 600")
        .contains("KEYED_API_KEY: not set in the environment, and the secrets file cannot be used");
    Leaks.assertNone(SECRET, folder, well, open);
  }

  private static Path secrets(Rig rig, String mode) throws IOException {
    Path file = rig.file(".governor/secrets");
    Files.deleteIfExists(file);
    rig.with(".governor/secrets", "# keys\nKEYED_API_KEY=" + SECRET + "\n\nOTHER_KEY='x'\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}

package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import dev.governor.wiring.Governor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a person gives that is wrong: one clear sentence, exit 2, nothing sent, nothing lost.
class BadInputTest {

  private static final String DAMAGED =
      "The file @/.governor/governor.db is not a journal, or its beginning is damaged; restore a"
          + " copy, or name another home.";

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void begin() {
    rig = new Rig(folder).withJob(2, "moody");
  }

  static Stream<Arguments> jobFiles() {
    return Stream.of(
        job(
            "  id: words",
            "  id: words\n  id: others",
            ":3: id is given twice, here and on line 2: keep one"),
        job(
            "item_key: id",
            "item_kye: id",
            ":6: job.item_kye is not a field of a job file; did you mean item_key?"),
        job(
            "retry_delay: 0s",
            "retry_delay: 5 parsecs",
            ":7: job.retry_delay must be a time such as 500ms, 5s, 2m or 1h30m, from 0s to 1h, was the"
                + " text '5 parsecs'"),
        job(
            "retry_delay: 0s",
            "max_retries: -1",
            ":7: job.max_retries must be a whole number from 0 to 100, was the number -1"),
        job(
            "retry_delay: 0s",
            "max_tokens: 99999999999",
            ":7: job.max_tokens must be a whole number from 1 to 1000000, was the number 99999999999"),
        job(
            "provider: moody",
            "provider: mody",
            ":9: job.provider 'mody' is not a provider; did you mean moody?"),
        job(
            "input: items.jsonl",
            "input: itmes.jsonl",
            ":4: job.input 'itmes.jsonl' does not exist: looked for @/itmes.jsonl"),
        job("job:", "job: [", ":3:7: this list needs a comma or its closing ]"));
  }

  private static Arguments job(String right, String wrong, String sentence) {
    return Arguments.of(right, wrong, sentence);
  }

  @ParameterizedTest
  @MethodSource("jobFiles")
  void aWrongJobFileIsRefusedWithItsLine(String right, String wrong, String sentence) {
    String file = Rig.job("moody");
    assertThat(file).contains(right);
    refused(
        rig.with("job.yaml", file.replace(right, wrong)).run("run", "job.yaml"),
        "@/job.yaml" + sentence);
    assertThat(rig.file(".governor")).doesNotExist();
  }

  @Test
  void anUnknownTypeIsRefusedWithTheNearest() {
    String file = Rig.job("moody").replace("type: custom", "type: GOVERNOR_PROFILE");
    String withoutPrompt =
        file.substring(0, file.indexOf("prompt:")).replace("  item_key: id\n", "");
    refused(
        rig.with("job.yaml", withoutPrompt).run("run", "job.yaml"),
        "@/job.yaml:3: job.type 'GOVERNOR_PROFILE' is not a job type; did you mean"
            + " GOVERNOR_PROFILES?");
  }

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of("", "@/items.jsonl has no items; there is nothing to run"),
        Arguments.of(
            "{\"id\":\"a\",\"name\":\"x\"}\n{\"id\":\"a\",\"name\":\"y\"}\n",
            "@/items.jsonl, line 2: the key 'a' stands in line 1 already; keys must be unique in a job"),
        Arguments.of(
            "{\"id\":\"a\",\"name\":\"x\"}\n{\"id\":\"b\"}\n",
            "@/items.jsonl, line 2: has no value for 'name', which the prompt asks for; it has id"),
        Arguments.of(
            "{\"id\":\"a\",\"name\":\"x\"}\n{\"id\":\n",
            "@/items.jsonl, line 2: not well-formed JSON at column 7: "),
        Arguments.of(
            "{\"id\":\"../../x\",\"name\":\"x\"}\n",
            "@/items.jsonl, line 1: the key '../../x' looks like a path out of the output folder;"
                + " choose another key"),
        Arguments.of(
            "{\"id\":\"" + "k".repeat(300) + "\",\"name\":\"x\"}\n",
            "@/items.jsonl, line 1: the key '"
                + "k".repeat(40)
                + "...' is 300 characters long; a key has at most 256"));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void aWrongInputIsRefusedWithItsLine(String items, String sentence) {
    refused(rig.with("items.jsonl", items).run("run", "job.yaml"), sentence);
    refused(rig.run("run", "job.yaml", "--dry-run"), sentence);
    assertThat(rig.run("list").out()).startsWith("There are no jobs in ");
  }

  @Test
  void aKnownJobIsUnharmedByAWrongInput() {
    rig.run("run", "job.yaml");
    refused(
        rig.with("items.jsonl", "{\"id\":\"a\"}\n").run("run", "job.yaml"),
        "@/items.jsonl, line 1: has no value for 'name'");
    assertThat(rig.run("verify", "words").code()).isZero();
    assertThat(rig.run("results", "words").out().lines()).hasSize(2);
  }

  @Test
  void invalidUtf8IsRefused() throws Exception {
    byte[] broken = "{\"id\":\"a\",\"name\":\"x?\"}\n".getBytes(StandardCharsets.UTF_8);
    broken[19] = (byte) 0xC3;
    Files.write(rig.file("items.jsonl"), broken);
    refused(
        rig.run("run", "job.yaml"),
        "@/items.jsonl, line 1: byte 20 of the file (0xC3) is not UTF-8; save the file as UTF-8");
  }

  @Test
  void aMissingJobFileIsRefused() {
    refused(rig.run("run", "jbo.yaml"), "There is no job file '@/jbo.yaml': check its path");
  }

  @Test
  void anOutputThatIsAFileIsRefused() {
    refused(
        rig.with("out", "a file").run("run", "job.yaml"),
        "@/job.yaml:5: job.output must be a folder, but @/out is a file: name another");
    refused(
        rig.with("taken", "a file").run("run", "job.yaml", "--output", "taken/below"),
        "--output taken/below: job.output must be a folder, but @/taken is a file: name another");
  }

  /// Where nobody can make a folder, not even root.
  @Test
  @EnabledOnOs(OS.LINUX)
  void anOutputThatCannotBeWrittenIsRefused() {
    refused(
        rig.run("run", "job.yaml", "--output", "/proc/out"),
        "the output folder '/proc/out' cannot be made: ");
    assertThat(rig.run("list").out()).startsWith("There are no jobs in ");
  }

  @Test
  void aHomeThatIsAFileIsRefused() {
    refused(
        rig.with("house", "a file").run("run", "job.yaml", "--home", "house"),
        "The home '@/house' is a file: remove it, or name a folder with --home");
  }

  @Test
  void aHomeThatIsHeldIsRefusedWithItsHolder() {
    try (Governor _ = Governor.open(rig.file(".governor"))) {
      refused(
          rig.run("run", "job.yaml"),
          "The home '@/.governor' is in use by another run (this one, process %d)"
              .formatted(ProcessHandle.current().pid()));
    }
    assertThat(rig.run("run", "job.yaml").code()).isZero();
  }

  @Test
  void aDamagedJournalIsRefusedByEveryCommand() throws Exception {
    rig.run("run", "job.yaml");
    Files.writeString(rig.file(".governor/governor.db"), "this is no database ".repeat(900));
    for (String command : new String[] {"status", "resume", "results", "verify", "pause"}) {
      refused(rig.run(command, "words"), DAMAGED);
    }
    refused(rig.run("run", "job.yaml"), DAMAGED);
  }

  @Test
  void aJobThatIsNotThereIsRefusedWithTheNearest() {
    rig.run("run", "job.yaml");
    refused(
        rig.run("status", "wrods"), "There is no job 'wrods' in @/.governor; did you mean words?");
  }

  @Test
  void aFinishedJobCannotBePaused() {
    rig.run("run", "job.yaml");
    refused(
        rig.run("pause", "words"), "The job words is completed already; there is nothing to pause");
  }

  @Test
  void wrongUseNamesTheNearest() {
    refused(rig.run("runn"), "There is no command 'runn'; did you mean run?");
    refused(
        rig.run("run", "job.yaml", "--dry-rnu"),
        "There is no option '--dry-rnu'; did you mean --dry-run?");
    refused(
        rig.run("run"),
        "Missing required parameter: 'JOB.yaml'; `governor run --help` shows what it takes");
    refused(
        rig.run("run", "job.yaml", "--set", "max_tokens"),
        "--set max_tokens: it needs a field and a value");
    refused(rig.run("results", "words", "--limit", "0"), "--limit must be 1 or more, was 0");
    refused(
        rig.run(), "Name a command, such as `governor demo`; `governor --help` shows them all.");
  }

  private void refused(Told told, String sentence) {
    assertThat(told.err().replace(folder.toString(), "@")).startsWith("governor: " + sentence);
    assertThat(told.err().lines()).as(told.err()).hasSize(1);
    assertThat(told.out()).isEmpty();
    assertThat(told.code()).isEqualTo(2);
    assertThat(rig.file("out/results.jsonl").toFile().length() > 0)
        .as("results of an earlier run only")
        .isEqualTo(rig.file("out/manifest.json").toFile().exists());
  }
}

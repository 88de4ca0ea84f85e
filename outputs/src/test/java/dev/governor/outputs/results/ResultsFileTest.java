package dev.governor.outputs.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.Projection;
import dev.governor.outputs.journal.FakeJournal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ResultsFileTest {

  @TempDir Path temp;

  @Test
  void aSuccessIsALineOfStableNames() throws IOException {
    new ResultsFile()
        .write(FakeJournal.job(temp), new FakeJournal().success("a/1", "{\"tagline\":\"x\"}"));

    assertThat(Files.readString(temp.resolve("results.jsonl")))
        .isEqualTo(
            "{\"request_id\":\""
                + RequestIds.of(new JobId("test-job"), "a/1")
                + "\",\"key\":\"a/1\",\"index\":0,\"output\":{\"tagline\":\"x\"},"
                + "\"model\":\"offline-1\",\"attempts\":1,"
                + "\"usage\":{\"input\":100,\"output\":20,\"cache_read\":0,\"cache_write\":0},"
                + "\"cost_usd\":0,\"metadata\":{\"season\":\"one\"}}\n");
  }

  @Test
  void anOutputOverSeveralLinesStaysOnOneAndMeansTheSame() throws IOException {
    String pretty = "{\r\n  \"a\": [1,\n 2],\n  \"b\": \"x\\ny\"\n}";
    new ResultsFile().write(FakeJournal.job(temp), new FakeJournal().success("k", pretty));

    List<String> lines = Files.readAllLines(temp.resolve("results.jsonl"));
    assertThat(lines).hasSize(1);
    assertThat(Json.parse(lines.getFirst()).get("output")).isEqualTo(Json.parse(pretty));
  }

  @Test
  void halfASurrogatePairDoesNotStopTheFile() throws IOException {
    FakeJournal journal = new FakeJournal().success("k\uD800", "\"v\uDC00\"").success("next", "1");
    new ResultsFile().write(FakeJournal.job(temp), journal);

    assertThat(Files.readAllLines(temp.resolve("results.jsonl"))).hasSize(2);
  }

  @Test
  void equalAmountsAreEqualTextAndNeverInExponents() {
    assertThat(LineWriter.plain(new BigDecimal("0.000"))).isEqualTo("0");
    assertThat(LineWriter.plain(new BigDecimal("1E-9"))).isEqualTo("0.000000001");
    assertThat(LineWriter.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(LineWriter.plain(new BigDecimal("2.50"))).isEqualTo("2.5");
  }

  @Test
  void aFailureKeepsItsCauseItsTextAndAnUnknownCost() throws IOException {
    new FailuresFile()
        .write(
            FakeJournal.job(temp),
            new FakeJournal().failure("k", "refused", "it declined", "No.\nSorry."));

    JsonNode line = Json.parse(Files.readString(temp.resolve("failures.jsonl")));
    assertThat(line.get("cause").asString()).isEqualTo("refused");
    assertThat(line.get("message").asString()).isEqualTo("it declined");
    assertThat(line.get("raw").asString()).isEqualTo("No.\nSorry.");
    assertThat(line.get("cost_usd").isNull()).isTrue();
    assertThat(line.get("model").isNull()).isTrue();
    assertThat(line.has("output")).isFalse();
  }

  @Test
  void failuresOfAnEarlierRunDoNotStayBehind() throws IOException {
    FakeJournal before = new FakeJournal().failure("k", "refused", "", "");
    new FailuresFile().write(FakeJournal.job(temp), before);
    new FailuresFile().write(FakeJournal.job(temp), new FakeJournal().success("k", "1"));

    assertThat(temp.resolve("failures.jsonl")).isEmptyFile();
  }

  @Test
  void theSameJournalGivesTheSameBytes() throws IOException {
    FakeJournal journal = new FakeJournal().success("a", "1").success("b", "[2]");
    new ResultsFile().write(FakeJournal.job(temp.resolve("x")), journal);
    new ResultsFile().write(FakeJournal.job(temp.resolve("y")), journal);

    assertThat(temp.resolve("x/results.jsonl"))
        .hasSameBinaryContentAs(temp.resolve("y/results.jsonl"));
  }

  @Test
  void aWriteThatFailsHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
    new ResultsFile().write(FakeJournal.job(temp), new FakeJournal().success("old", "1"));
    String old = Files.readString(temp.resolve("results.jsonl"));
    FakeJournal broken = new FakeJournal().success("a", "1");

    assertThatThrownBy(() ->
            new ResultsFile()
                .write(
                    FakeJournal.job(temp),
                    new BrokenJournal(broken, new IllegalStateException("torn"))))
        .hasMessage("torn");

    assertThat(Files.readString(temp.resolve("results.jsonl"))).isEqualTo(old);
    assertThat(temp).isDirectoryContaining(file -> file.endsWith("results.jsonl"));
    assertThat(temp.toFile().list()).hasSize(1);
  }

  @Test
  void aFolderThatIsAFileIsRefusedInOneSentence() throws IOException {
    Path file = Files.createFile(temp.resolve("out"));
    assertThatThrownBy(() -> new ResultsFile().write(FakeJournal.job(file), new FakeJournal()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the output folder '%s' is a file; choose another folder", file);
  }

  @Test
  void everyProjectionIsFoundAndTheManifestComesLast() {
    assertThat(ServiceLoader.load(Projection.class).stream().map(p -> p.get().fileName()))
        .startsWith("results.jsonl", "failures.jsonl")
        .endsWith("manifest.json");
  }
}

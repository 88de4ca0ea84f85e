package dev.governor.outputs.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import dev.governor.outputs.journal.FakeJournal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ManifestFileTest {

  @TempDir Path temp;

  @Test
  void itSaysWhatWasRunAndWhatCameOfIt() throws IOException {
    JsonNode manifest =
        manifest(
            new FakeJournal()
                .success("a", "1")
                .failure("b", "refused", "no", "")
                .attempt(1, "b", 2, "refused", Usage.NONE, new Cost.Known(new BigDecimal("1E-7"))));

    assertThat(manifest.at("/job/id").asString()).isEqualTo("test-job");
    assertThat(manifest.at("/job/state").asString()).isEqualTo("completed_with_failures");
    assertThat(manifest.at("/counts/total").asLong()).isEqualTo(2);
    assertThat(manifest.at("/attempts").asLong()).isEqualTo(3);
    assertThat(manifest.at("/tokens/input").asLong()).isEqualTo(100);
    assertThat(manifest.at("/cost/usd").decimalValue()).isEqualByComparingTo("0.0000001");
    assertThat(manifest.at("/cost/unknown").asLong()).isEqualTo(1);
    assertThat(manifest.at("/models/offline-1").asLong()).isEqualTo(3);
    assertThat(manifest.at("/hashes/prompt").asString()).isEqualTo("aa");
    assertThat(manifest.at("/hashes/input").asString()).isEqualTo("cc");
    assertThat(manifest.at("/started_at").asString()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(manifest.at("/price_table").asString())
        .isEqualTo("none: the offline provider charges nothing");
    assertThat(manifest.at("/notes/0").asString()).contains("offline", "temperature");
    assertThat(manifest.at("/config/retry_delay").asString()).isEqualTo("5s");
    assertThat(manifest.at("/versions/governor").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(Files.readString(temp.resolve("manifest.json"))).contains("\"usd\" : 0.0000001");
  }

  @Test
  void itVouchesForTheFilesBesideIt() throws IOException, NoSuchAlgorithmException {
    JsonNode manifest = manifest(new FakeJournal().success("a", "1").success("b", "2"));

    byte[] results = Files.readAllBytes(temp.resolve("results.jsonl"));
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(results));
    assertThat(manifest.at("/files/results.jsonl/sha256").asString()).isEqualTo(hash);
    assertThat(manifest.at("/files/results.jsonl/lines").asLong()).isEqualTo(2);
    assertThat(manifest.at("/files/results.jsonl/bytes").asLong()).isEqualTo(results.length);
    assertThat(manifest.at("/files/failures.jsonl/lines").asLong()).isZero();
  }

  @Test
  void itRepeatsWhatTheLogLacks() throws IOException {
    Files.writeString(
        temp.resolve("job.log"),
        "{\"event\":\"log_gap\",\"lost\":3,\"reason\":\"no space left on device\"}\n",
        StandardCharsets.UTF_8);

    assertThat(manifest(new FakeJournal().success("a", "1")).get("notes").toString())
        .contains("job.log lacks 3 lines that could not be written: no space left on device.");
  }

  private JsonNode manifest(FakeJournal journal) throws IOException {
    JobRecord job = FakeJournal.job(temp);
    new ResultsFile().write(job, journal);
    new FailuresFile().write(job, journal);
    new ManifestFile().write(job, journal);
    return Json.parse(Files.readString(temp.resolve("manifest.json")));
  }
}

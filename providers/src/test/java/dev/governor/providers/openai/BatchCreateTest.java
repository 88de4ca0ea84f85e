package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;
import dev.governor.providers.openai.LocalServer.Answer;
import dev.governor.providers.openai.LocalServer.Asked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCreateTest {

  private static final String LINES = "{\"custom_id\":\"a-1\"}\n{\"custom_id\":\"b-1\"}\n";

  private final BatchUpload upload;

  BatchCreateTest(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("lines"), LINES);
    this.upload = new BatchUpload("tag_1", "some-model", file, 2);
  }

  private static FilesAndBatches vendor() {
    return new FilesAndBatches()
        .on("POST /files", "{\"id\": \"file-1\", \"object\": \"file\"}")
        .on("POST /batches", "{\"id\": \"batch_1\", \"status\": \"validating\"}")
        .on("DELETE /files/file-1", "{\"deleted\": true}");
  }

  @Test
  void theLinesAreUploadedAndTheBatchIsMadeOfThem() throws Exception {
    try (Opened it = Opened.on(Map.of("api_key_env", "LOCAL_KEY"), vendor())) {
      assertThat(it.batches().create(upload)).isEqualTo(new BatchCreation.Accepted("batch_1"));

      assertThat(it.calls()).containsExactly("POST /files", "POST /batches");
      Asked file = it.server().asked().getFirst();
      assertThat(file.headers())
          .containsEntry("content-type", "multipart/form-data; boundary=governor-batch-lines")
          .containsEntry("content-length", "" + file.body().length())
          .containsEntry("authorization", "Bearer " + Opened.KEY);
      assertThat(file.body())
          .isEqualTo(
              """
              --governor-batch-lines\r
              Content-Disposition: form-data; name="purpose"\r
              \r
              batch\r
              --governor-batch-lines\r
              Content-Disposition: form-data; name="file"; filename="tag_1.jsonl"\r
              Content-Type: application/jsonl\r
              \r
              %s\r
              --governor-batch-lines--\r
              """
                  .formatted(LINES));
      assertThat(it.server().asked().getLast().json())
          .isEqualTo(
              Json.parse(
                  """
                  {"input_file_id": "file-1", "endpoint": "/v1/chat/completions",
                   "completion_window": "24h", "metadata": {"governor": "tag_1"}}
                  """));
    }
  }

  @Test
  void aLineIsTheBodyOfACall() throws Exception {
    try (Opened it = Opened.on(Map.of("api", "responses"), vendor())) {
      it.provider().ask(Samples.request(), Signals.NONE);

      String line = new String(it.batches().line(Samples.request()), StandardCharsets.UTF_8);
      assertThat(line).doesNotContain("\n");
      assertThat(Json.parse(line))
          .isEqualTo(
              Json.object()
                  .put("custom_id", "item-1-2")
                  .put("method", "POST")
                  .put("url", "/v1/responses")
                  .set("body", it.server().asked().getFirst().json()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 413, 429, 500, 502, 503, 504})
  void anUploadThatFailsIsRefused(int status) throws Exception {
    String error = FilesAndBatches.error("No.");
    try (Opened it = Opened.on(vendor().on("POST /files", Answer.of(status, error)))) {
      assertThat(it.batches().create(upload)).isInstanceOf(BatchCreation.Refused.class);
      assertThat(it.calls()).containsExactly("POST /files");
    }
  }

  @Test
  void anUploadThatIsBrokenOffIsRefusedToo() throws Exception {
    Answer torn = Answer.json("{\"id\": \"file-1\"}").torn();
    try (Opened it = Opened.on(vendor().on("POST /files", torn))) {
      assertThat(it.batches().create(upload))
          .isInstanceOfSatisfying(
              BatchCreation.Refused.class,
              refused -> assertThat(refused.why()).isInstanceOf(Outcome.Unreachable.class));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, rejected",
    "401, unauthorized",
    "402, spend_limited",
    "403, unauthorized",
    "404, misdirected",
    "409, rejected",
    "422, rejected",
    "429, rate_limited"
  })
  void aBatchThatIsRefusedIsNotMadeAndItsFileIsTakenAway(int status, String label)
      throws Exception {
    String error = FilesAndBatches.error("No.");
    try (Opened it = Opened.on(vendor().on("POST /batches", Answer.of(status, error)))) {
      assertThat(it.batches().create(upload))
          .isInstanceOfSatisfying(
              BatchCreation.Refused.class,
              refused -> assertThat(refused.why().label()).isEqualTo(label));
      assertThat(it.calls())
          .containsExactly("POST /files", "POST /batches", "DELETE /files/file-1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504, 520})
  void whatAServersErrorLeftBehindIsNotKnown(int status) throws Exception {
    String error = FilesAndBatches.error("No.");
    try (Opened it = Opened.on(vendor().on("POST /batches", Answer.of(status, error)))) {
      assertThat(it.batches().create(upload)).isInstanceOf(BatchCreation.Ambiguous.class);
      assertThat(it.calls()).containsExactly("POST /files", "POST /batches");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": \"ba", "", "{}", "<html>", "{\"id\": \"\"}"})
  void aSuccessThatCannotBeReadIsNotKnown(String body) throws Exception {
    try (Opened it = Opened.on(vendor().on("POST /batches", body))) {
      assertThat(it.batches().create(upload)).isInstanceOf(BatchCreation.Ambiguous.class);
      assertThat(it.calls()).hasSize(2);
    }
  }

  @Test
  void aBrokenConnectionIsNotKnown() throws Exception {
    Answer torn = Answer.json("{\"id\": \"batch_1\"}").torn();
    try (Opened it = Opened.on(vendor().on("POST /batches", torn))) {
      assertThat(it.batches().create(upload)).isInstanceOf(BatchCreation.Ambiguous.class);
    }
  }

  @Test
  void whatIsNotSentIsNotMade() throws Exception {
    LocalServer gone = LocalServer.answering(vendor());
    String url = gone.baseUrl();
    gone.close();
    try (var provider = Opened.provider(url, Map.of())) {
      assertThat(provider.batches().orElseThrow().create(upload))
          .isInstanceOf(BatchCreation.Refused.class);
    }
  }
}

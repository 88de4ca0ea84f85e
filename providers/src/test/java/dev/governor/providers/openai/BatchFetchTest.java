package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.BatchFetch;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.providers.openai.LocalServer.Answer;
import dev.governor.testkit.time.ManualTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchFetchTest {

  private static final String BODY =
      """
      {"model": "%s", "choices": [{"message": {"content": "{}"}, "finish_reason": "%s"}], "usage": {"prompt_tokens": 1000, "completion_tokens": 10}}\
      """;
  private static final String DONE =
      """
      "status": "completed", "model": "m-1", "output_file_id": "out", "error_file_id": "err\"\
      """;

  private final List<BatchLine> lines = new ArrayList<>();

  private BatchFetch fetch(FilesAndBatches vendor) throws InterruptedException {
    try (Opened it = Opened.on(vendor)) {
      return it.batches().fetch("b1", lines::add);
    }
  }

  private static String answered(String id, int status, String body) {
    return """
    {"id": "r", "custom_id": "%s", "response": {"status_code": %d, "request_id": "q", "body": %s}, "error": null}
    """
        .formatted(id, status, body);
  }

  private static String failed(String id, String code) {
    return """
    {"id": "r", "custom_id": "%s", "response": null, "error": {"code": "%s", "message": "Why."}}
    """
        .formatted(id, code);
  }

  private static FilesAndBatches vendor(String output, String errors) {
    return new FilesAndBatches()
        .batch("b1", DONE)
        .on("GET /files/out/content", output)
        .on("GET /files/err/content", errors);
  }

  @Test
  void answersAndErrorsAreReadFromBothFiles() throws Exception {
    String output =
        answered("b-1", 200, BODY.formatted("m-1", "stop"))
            + answered("a-1", 200, BODY.formatted("m-1", "length"));
    String errors =
        answered(
                "c-1",
                400,
                "{\"error\": {\"message\": \"Bad.\", \"code\": \"context_length_exceeded\"}}")
            + failed("d-1", "batch_expired");

    assertThat(fetch(vendor(output, errors))).isEqualTo(new BatchFetch.Complete());

    Reply reply = new Reply("{}", "m-1", new Usage(1000, 10, 0, 0), Cost.UNKNOWN);
    assertThat(lines)
        .containsExactly(
            new BatchLine("b-1", new Outcome.Succeeded(reply)),
            new BatchLine("a-1", new Outcome.Truncated(reply)),
            new BatchLine("c-1", new Outcome.Rejected(400, "Bad. (context_length_exceeded)")),
            new BatchLine("d-1", new Outcome.Expired("Why. (batch_expired)")));
  }

  @Test
  void anAnswerCostsWhatABatchCosts() throws Exception {
    ModelInfo model =
        new OpenAiProviderFactory()
            .models(ProviderContext.of(List.of(), new ManualTime())).stream()
                .filter(each -> each.prices().batchFactor().isPresent())
                .filter(each -> each.lifecycle() instanceof ModelInfo.Lifecycle.Active)
                .findFirst()
                .orElseThrow();

    fetch(
        vendor(
            answered("a-1", 200, BODY.formatted(model.id(), "stop"))
                + answered("b-1", 200, BODY.formatted(model.id() + "-2026-01-01", "stop")),
            ""));

    Cost cost = Price.batch(model.prices(), new Usage(1000, 10, 0, 0));
    assertThat(cost).isInstanceOf(Cost.Known.class);
    assertThat(lines)
        .extracting(line -> line.outcome().answer().orElseThrow().cost())
        .containsExactly(cost, cost);
  }

  @ParameterizedTest
  @CsvSource({
    "batch_expired, expired",
    "batch_cancelled, cancelled",
    "request_timeout, timed_out",
    "server_error, rejected",
    "of_tomorrow, rejected",
  })
  void aLineThatNeverRanSaysWhy(String code, String label) throws Exception {
    fetch(vendor("", failed("a-1", code)));

    assertThat(lines).extracting(line -> line.outcome().label()).containsExactly(label);
    assertThat(lines.getFirst().outcome().sentence()).contains("Why. (" + code + ")");
  }

  @ParameterizedTest
  @CsvSource({"429, rate_limited", "500, rejected", "503, overloaded", "401, unauthorized"})
  void aLineIsJudgedAsACallIs(int status, String label) throws Exception {
    fetch(vendor("", answered("a-1", status, FilesAndBatches.error("No."))));

    assertThat(lines).extracting(line -> line.outcome().label()).containsExactly(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\": \"completed\", \"output_file_id\": \"out\", \"error_file_id\": null | 1",
        "\"status\": \"completed\", \"output_file_id\": null, \"error_file_id\": \"err\" | 1",
        "\"status\": \"expired\", \"error_file_id\": \"err\" | 1",
        "\"status\": \"cancelled\" | 0",
      })
  void eitherFileMayBeMissing(String more, int count) throws Exception {
    FilesAndBatches vendor =
        vendor(answered("a-1", 200, BODY.formatted("m-1", "stop")), failed("b-1", "batch_expired"))
            .batch("b1", more);

    assertThat(fetch(vendor)).isEqualTo(new BatchFetch.Complete());
    assertThat(lines).hasSize(count);
  }

  @Test
  void whatCameBeforeTheConnectionBrokeIsGood() throws Exception {
    String output = answered("a-1", 200, BODY.formatted("m-1", "stop")) + "{\"custom_id\": \"b-";

    assertThat(fetch(vendor(output, "").on("GET /files/out/content", Answer.json(output).torn())))
        .isInstanceOfSatisfying(
            BatchFetch.Broken.class,
            broken -> assertThat(broken.why()).isInstanceOf(Outcome.Unreachable.class));
    assertThat(lines).extracting(BatchLine::customId).containsExactly("a-1");
  }

  @Test
  void aLineThatIsNoJsonIsNotPassedOver() throws Exception {
    String output = "nonsense\n" + answered("a-1", 200, BODY.formatted("m-1", "stop"));

    assertThat(fetch(vendor(output, "")))
        .isEqualTo(
            new BatchFetch.Broken(new Outcome.Unreachable("1 lines of the file out are no JSON")));
    assertThat(lines).extracting(BatchLine::customId).containsExactly("a-1");
  }

  @Test
  void whatIsNotThereYetIsAskedForAgain() throws Exception {
    assertThat(fetch(new FilesAndBatches()))
        .isEqualTo(
            new BatchFetch.Broken(
                new Outcome.Unreachable("the provider does not know the batch b1 (yet)")));
    assertThat(fetch(new FilesAndBatches().batch("b1", DONE)))
        .isEqualTo(
            new BatchFetch.Broken(
                new Outcome.Unreachable("the provider does not know the file out (yet)")));
  }
}

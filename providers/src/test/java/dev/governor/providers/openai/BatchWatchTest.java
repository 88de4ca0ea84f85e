package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.Outcome;
import dev.governor.providers.openai.LocalServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchWatchTest {

  private static BatchProgress look(FilesAndBatches vendor) throws InterruptedException {
    try (Opened it = Opened.on(vendor)) {
      return it.batches().look("b1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"validating", "in_progress", "finalizing", "cancelling", "of tomorrow"})
  void aBatchThatIsWorkedOnSaysHowFarItIs(String status) throws Exception {
    String more =
        """
        "status": "%s", "request_counts": {"total": 9, "completed": 4, "failed": 1}\
        """
            .formatted(status);

    assertThat(look(new FilesAndBatches().batch("b1", more)))
        .isEqualTo(new BatchProgress.Working(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "expired", "cancelled"})
  void aBatchThatEndedCanBeFetched(String status) throws Exception {
    assertThat(look(new FilesAndBatches().batch("b1", "\"status\": \"" + status + "\"")))
        .isEqualTo(new BatchProgress.Ended());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"data\": [{\"code\": \"invalid_json_line\", \"message\": \"Not JSON.\", \"line\": 3}, {}]} | line 3: Not JSON. (invalid_json_line) (and 1 more)",
        "{\"data\": [{\"code\": \"token_limit_exceeded\", \"message\": \"Too many.\", \"line\": null}]} | Too many. (token_limit_exceeded)",
        "{\"data\": []} | the provider refused the batch and gave no reason",
        "null | the provider refused the batch and gave no reason",
      })
  void aBatchThatWasRefusedSaysWhy(String errors, String message) throws Exception {
    assertThat(
            look(
                new FilesAndBatches().batch("b1", "\"status\": \"failed\", \"errors\": " + errors)))
        .isEqualTo(new BatchProgress.Invalid(message));
  }

  @Test
  void aBatchThatNobodyKnowsMayComeYet() throws Exception {
    assertThat(look(new FilesAndBatches())).isEqualTo(new BatchProgress.Missing());
  }

  @Test
  void aLookThatFailsSaysWhy() throws Exception {
    String page = "<html></html>";
    assertThat(look(new FilesAndBatches().on("GET /batches/b1", Answer.of(404, page))))
        .isInstanceOfSatisfying(
            BatchProgress.Failed.class,
            failed -> assertThat(failed.why()).isInstanceOf(Outcome.Misdirected.class));
    assertThat(look(new FilesAndBatches().on("GET /batches/b1", Answer.of(500, "{}"))))
        .isInstanceOf(BatchProgress.Failed.class);
    assertThat(look(new FilesAndBatches().on("GET /batches/b1", "{\"id\"")))
        .isInstanceOf(BatchProgress.Failed.class);
    assertThat(look(new FilesAndBatches().on("GET /batches/b1", "{}")))
        .isInstanceOf(BatchProgress.Failed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "200, in_progress, true",
    "409, completed,   true",
    "400, completed,   true",
    "400, failed,      true",
    "400, in_progress, false",
    "404, in_progress, false",
    "429, in_progress, false",
    "500, in_progress, false",
  })
  void aBatchThatEndedBeforeNeedsNoCancel(int status, String state, boolean isFine)
      throws Exception {
    FilesAndBatches vendor =
        new FilesAndBatches()
            .on("POST /batches/b1/cancel", Answer.of(status, FilesAndBatches.error("No.")))
            .batch("b1", "\"status\": \"" + state + "\"");
    try (Opened it = Opened.on(vendor)) {
      assertThat(it.batches().cancel("b1").isEmpty()).isEqualTo(isFine);
    }
  }
}

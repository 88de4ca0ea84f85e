package dev.governor.wiring.jobfile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchJobType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The table's bounds are those of the config: what one lets through, the other does too.
class JobFieldsTest {

  private static void build(Consumer<BatchJobConfig.Builder<Object, Object>> change) {
    BatchJobConfig.Builder<Object, Object> builder =
        BatchJobConfig.builder(BatchJobType.GOVERNOR_PROFILES)
            .jobId("a")
            .inputData(Path.of("in"))
            .outputDirectory(Path.of("out"));
    change.accept(builder);
    var _ = builder.build();
  }

  private static <T> void accepts(
      BiConsumer<BatchJobConfig.Builder<Object, Object>, T> set, T value) {
    assertThatCode(() -> build(builder -> set.accept(builder, value))).doesNotThrowAnyException();
  }

  private static <T> void refuses(
      BiConsumer<BatchJobConfig.Builder<Object, Object>, T> set, T value) {
    assertThatThrownBy(() -> build(builder -> set.accept(builder, value)))
        .isInstanceOf(InvalidInputException.class);
  }

  private static void agree(
      FieldSpec<Integer> field, BiConsumer<BatchJobConfig.Builder<Object, Object>, Integer> set) {
    if (!(field.form() instanceof WholeForm(int low, int high))) {
      throw new AssertionError(field.name() + " is no whole number");
    }
    accepts(set, low);
    accepts(set, high);
    refuses(set, low - 1);
    refuses(set, high + 1);
  }

  @Test
  void wholeNumbersHaveTheBoundsOfTheConfig() {
    agree(JobFields.MAX_TOKENS, BatchJobConfig.Builder::maxTokens);
    agree(JobFields.BATCH_SIZE, BatchJobConfig.Builder::batchSize);
    agree(JobFields.MAX_RETRIES, BatchJobConfig.Builder::maxRetries);
    agree(
        FieldSpec.required("concurrent_requests", ConcurrencyForm.NUMBER, ""),
        BatchJobConfig.Builder::concurrentRequests);
  }

  @Test
  void temperaturesHaveTheBoundsOfTheConfig() {
    if (!(JobFields.TEMPERATURE.form() instanceof DecimalForm(int low, int high))) {
      throw new AssertionError("temperature is no number");
    }
    accepts(BatchJobConfig.Builder::temperature, (double) low);
    accepts(BatchJobConfig.Builder::temperature, (double) high);
    refuses(BatchJobConfig.Builder::temperature, low - 0.001);
    refuses(BatchJobConfig.Builder::temperature, high + 0.001);
  }

  @Test
  void delaysHaveTheBoundOfTheConfig() {
    if (!(JobFields.RETRY_DELAY.form() instanceof SpanForm(Duration high))) {
      throw new AssertionError("retry_delay is no time");
    }
    accepts(BatchJobConfig.Builder::retryDelay, high);
    accepts(BatchJobConfig.Builder::retryDelay, Duration.ZERO);
    refuses(BatchJobConfig.Builder::retryDelay, high.plusMillis(1));
  }

  @Test
  void idsHaveTheShapeOfTheConfig() {
    if (!(JobFields.ID.form() instanceof TextForm id)) {
      throw new AssertionError("id is no text");
    }
    for (String value :
        new String[] {
          "a", "9.a_b-C", "a".repeat(100), "-a", "", "a b", "a/b", "\u00e9", "a".repeat(101)
        }) {
      if (id.shape().matcher(value).matches()) {
        accepts(BatchJobConfig.Builder::jobId, value);
      } else {
        refuses(BatchJobConfig.Builder::jobId, value);
      }
    }
  }

  @Test
  void typesHaveTheShapeOfTheConfig() {
    if (!(JobFields.TYPE.form() instanceof TextForm type)) {
      throw new AssertionError("type is no text");
    }
    for (String value :
        new String[] {"a", "A_9", "a".repeat(64), "9a", "", "a-b", "a".repeat(65)}) {
      if (type.shape().matcher(value).matches()) {
        assertThatCode(() -> new BatchJobType(value)).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> new BatchJobType(value)).isInstanceOf(InvalidInputException.class);
      }
    }
  }
}

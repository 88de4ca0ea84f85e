package dev.governor.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ProviderConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchJobConfigTest {

  private static BatchJobConfig.Builder<Object, Object> complete() {
    return BatchJobConfig.builder(BatchJobType.STORYLINE_GENERATION)
        .jobId("storyline_batch_1")
        .inputData(List.of("governor"))
        .outputDirectory(Path.of("storyline_output"));
  }

  @Test
  void theDefaultsAreThoseOfTheNote() {
    BatchJobConfig<Object, Object> config = complete().build();
    assertThat(config.batchSize()).isEqualTo(10);
    assertThat(config.maxRetries()).isEqualTo(3);
    assertThat(config.retryDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.maxTokens()).isEqualTo(4096);
    assertThat(config.temperature()).isEqualTo(0.7);
    assertThat(config.concurrentRequests()).isEqualTo(new Concurrency.AtMost(5));
    assertThat(config.owner()).isEqualTo("default");
    assertThat(config.budget().isCapped()).isFalse();
    assertThat(config.metadata()).isEmpty();
    // The note's own model is retired; the default is an alias.
    assertThat(config.model()).isEqualTo("claude-sonnet");
    assertThat(config.provider()).isEqualTo(ProviderConfig.OFFLINE);
    assertThat(config.priority()).isEqualTo(Priority.NORMAL);
    assertThat(config.itemFiles()).isFalse();
  }

  static Stream<Arguments> wrongFields() {
    return Stream.of(
        wrong(job -> job.batchSize(0), "batchSize must be from 1 to 10000, was 0"),
        wrong(job -> job.maxRetries(-1), "maxRetries must be from 0 to 100, was -1"),
        wrong(
            job -> job.retryDelay(Duration.ofSeconds(-5)),
            "retryDelay must be from 0s to 1h, was PT-5S"),
        wrong(
            job -> job.retryDelay(Duration.ofDays(9)),
            "retryDelay must be from 0s to 1h, was PT216H"),
        wrong(job -> job.model(" "), "model must not be blank"),
        wrong(job -> job.maxTokens(0), "maxTokens must be from 1 to 1000000, was 0"),
        wrong(job -> job.temperature(2.5), "temperature must be from 0 to 2, was 2.5"),
        wrong(job -> job.temperature(Double.NaN), "temperature must be from 0 to 2, was NaN"),
        wrong(
            job -> job.concurrentRequests(0), "concurrentRequests must be from 1 to 100000, was 0"),
        wrong(
            job -> job.jobId("../x"),
            "jobId must be letters, digits, '.', '_' or '-', at most 100, starting with a letter or"
                + " digit, was '../x'"));
  }

  private static Arguments wrong(
      UnaryOperator<BatchJobConfig.Builder<Object, Object>> change, String sentence) {
    return Arguments.of(change, sentence);
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void aWrongFieldIsRefusedWithItsNameAndItsBounds(
      UnaryOperator<BatchJobConfig.Builder<Object, Object>> change, String sentence) {
    assertThatThrownBy(() -> change.apply(complete()).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatThrownBy(() -> BatchJobConfig.builder(BatchJobType.GOVERNOR_PROFILES).build())
        .hasMessage("jobId is missing");
    assertThatThrownBy(
            () -> BatchJobConfig.builder(BatchJobType.GOVERNOR_PROFILES).jobId("a").build())
        .hasMessage("inputData is missing");
  }

  @Test
  void metadataIsCopiedInItsOrder() {
    BatchJobConfig<Object, Object> config =
        complete().metadata(new TreeMap<>(Map.of("b", 2, "a", "one"))).build();
    assertThat(config.metadata().toString()).isEqualTo("{a=\"one\", b=2}");
    assertThatThrownBy(() -> config.metadata().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theSixTypesAreThoseOfTheNoteAndOthersMayJoinThem() {
    assertThat(
            List.of(
                BatchJobType.STORYLINE_GENERATION,
                BatchJobType.GOVERNOR_PROFILES,
                BatchJobType.KNOWLEDGE_EXTRACTION,
                BatchJobType.QUESTLINE_GENERATION,
                BatchJobType.ARTIFACT_GENERATION,
                BatchJobType.TRADITION_PROCESSING))
        .doesNotHaveDuplicates();
    assertThat(new BatchJobType("taglines").id()).isEqualTo("taglines");
    assertThatThrownBy(() -> new BatchJobType("no spaces")).hasMessageContaining("was 'no spaces'");
  }
}

package dev.governor.simulator.openai;

import dev.governor.simulator.batch.Batch;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What OpenAI keeps of a batch besides.
///
/// @param metadata as it was given, or nothing
record BatchDetails(
    String inputFileId,
    String endpoint,
    String model,
    JsonNode metadata,
    List<BatchInput.Flaw> flaws) {

  BatchDetails {
    flaws = List.copyOf(flaws);
  }

  /// The file with the answers, if there are any.
  static Optional<String> outputFile(Batch<BatchDetails> batch) {
    return batch
        .results()
        .filter(results -> results.tally().succeeded() > 0)
        .map(_ -> "file-" + batch.id().replace("batch_", "out"));
  }

  /// The file with what did not succeed, if anything did not.
  static Optional<String> errorFile(Batch<BatchDetails> batch) {
    return batch
        .results()
        .filter(results -> results.tally().total() > results.tally().succeeded())
        .map(_ -> "file-" + batch.id().replace("batch_", "err"));
  }
}

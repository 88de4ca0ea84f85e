package dev.governor.api.provider;

import java.util.Optional;
import java.util.function.Consumer;

/// A provider's batch API: many questions handed in together and answered within a day, for less
/// money. Thread-safe.
///
/// Does each thing once: to try again, to wait and to remember is the engine's part. What the
/// vendor does comes back as data, never as an exception.
public interface BatchApi {

  BatchLimits limits();

  /// A question as its batch carries it, with [AttemptId#text] as its `custom_id`: one line of
  /// UTF-8 JSON without its end. Pure.
  byte[] line(ModelRequest request);

  /// Hands in a batch. Sends the creation at most once.
  BatchCreation create(BatchUpload upload) throws InterruptedException;

  /// Looks for a batch whose creation was sent and never answered.
  BatchSearch find(BatchTrace trace) throws InterruptedException;

  BatchProgress look(String batchId) throws InterruptedException;

  /// Reads the lines of a batch that ended, one by one as they arrive, in any order.
  BatchFetch fetch(String batchId, Consumer<BatchLine> lines) throws InterruptedException;

  /// Asks the provider to stop a batch; what was answered until then is kept and paid.
  ///
  /// @return why that failed, if it did; a batch that ended before is no failure
  Optional<Outcome> cancel(String batchId) throws InterruptedException;
}

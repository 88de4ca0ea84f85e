package dev.governor.providers.openai;

import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchFetch;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.BatchSearch;
import dev.governor.api.provider.BatchTrace;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import java.util.Optional;
import java.util.function.Consumer;

/// The batch API of files: lines are uploaded, a batch is made of the file, and its answers are
/// downloaded, good ones and bad ones apart.
record OpenAiBatches(BatchLimits limits, OpenAiCalls calls, BatchLines lines) implements BatchApi {

  @Override
  public byte[] line(ModelRequest request) {
    return lines.line(request);
  }

  @Override
  public BatchCreation create(BatchUpload upload) throws InterruptedException {
    return new BatchMaker(calls, lines).create(upload);
  }

  @Override
  public BatchSearch find(BatchTrace trace) throws InterruptedException {
    return new BatchFinder(calls, lines.answers()).find(trace);
  }

  @Override
  public BatchProgress look(String batchId) throws InterruptedException {
    return new BatchWatch(calls, lines.answers()).look(batchId);
  }

  @Override
  public BatchFetch fetch(String batchId, Consumer<BatchLine> sink) throws InterruptedException {
    return new BatchReader(calls, lines, sink).fetch(batchId);
  }

  @Override
  public Optional<Outcome> cancel(String batchId) throws InterruptedException {
    return new BatchWatch(calls, lines.answers()).cancel(batchId);
  }
}

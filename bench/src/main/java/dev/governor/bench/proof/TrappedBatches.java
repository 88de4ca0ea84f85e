package dev.governor.bench.proof;

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

/// A batch API in whose steps the process may die.
record TrappedBatches(BatchApi api, Trap trap) implements BatchApi {

  @Override
  public BatchLimits limits() {
    return api.limits();
  }

  @Override
  public byte[] line(ModelRequest request) {
    return api.line(request);
  }

  @Override
  public BatchCreation create(BatchUpload upload) throws InterruptedException {
    BatchCreation creation = api.create(upload);
    trap.pass(Point.BATCH_CREATED_BEFORE_ID_RECORDED);
    return creation;
  }

  @Override
  public BatchSearch find(BatchTrace trace) throws InterruptedException {
    trap.pass(Point.BEFORE_BATCH_IS_LOOKED_FOR);
    return api.find(trace);
  }

  @Override
  public BatchProgress look(String batchId) throws InterruptedException {
    BatchProgress progress = api.look(batchId);
    trap.pass(Point.DURING_POLL);
    return progress;
  }

  @Override
  public BatchFetch fetch(String batchId, Consumer<BatchLine> lines) throws InterruptedException {
    return api.fetch(
        batchId,
        line -> {
          lines.accept(line);
          trap.pass(Point.MID_FETCH);
        });
  }

  @Override
  public Optional<Outcome> cancel(String batchId) throws InterruptedException {
    Optional<Outcome> outcome = api.cancel(batchId);
    trap.pass(Point.BATCH_CANCELLED);
    return outcome;
  }
}

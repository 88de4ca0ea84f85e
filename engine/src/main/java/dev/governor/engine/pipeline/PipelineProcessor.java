package dev.governor.engine.pipeline;

import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Retry;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.engine.UnifiedBatchProcessor;
import java.util.Optional;
import java.util.function.Supplier;

/// Runs pipelines: registers a job for each stage, and supplies it with items as soon as what they
/// need is there. A pipeline that ran before asks again only for what changed: an item's request is
/// known by all that goes into it, the results that it needs included. Thread-safe.
///
/// @param knowledge where stages publish passages and find them, asked for when that is needed;
///   pipelines without searches need none
public record PipelineProcessor(
    UnifiedBatchProcessor processor,
    JournalReader journal,
    Optional<Supplier<KnowledgeBase>> knowledge) {

  /// Runs to the end of all that can be done, or until [UnifiedBatchProcessor#shutdown]. An item
  /// that fails blocks only what needs it.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if anything about the pipeline is wrong;
  ///   what is found before the first request is sent, is found in all stages
  /// @throws InterruptedException if interrupted; the jobs of its stages are paused
  public PipelineResult run(Pipeline pipeline, PipelineListener listener)
      throws InterruptedException {
    return PipelineRun.prepare(pipeline, this, listener).run();
  }

  /// Makes what failed in earlier runs pending again; the next run asks it.
  ///
  /// @return how many requests
  public long retryFailed(Pipeline pipeline) {
    return pipeline.stages().stream()
        .map(stage -> stage.config().jobId())
        .filter(job -> journal.find(job).isPresent())
        .mapToLong(job -> processor.retryFailed(job, Retry.ALL))
        .sum();
  }
}

package dev.governor.engine.pipeline;

import java.util.List;

/// How a run of a pipeline ended.
///
/// @param stages in their order
public record PipelineResult(List<StageResult> stages) {

  public PipelineResult {
    stages = List.copyOf(stages);
  }

  /// Whether every item of every stage has its result.
  public boolean isComplete() {
    return stages.stream()
        .map(StageResult::progress)
        .allMatch(progress -> progress.succeeded() == progress.total());
  }

  /// Attempts that this run sent.
  public long sent() {
    return stages.stream().mapToLong(StageResult::sent).sum();
  }
}

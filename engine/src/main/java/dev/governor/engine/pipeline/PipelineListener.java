package dev.governor.engine.pipeline;

import java.util.List;

/// Is told how a pipeline gets on; called on one thread, and must not block it.
@FunctionalInterface
public interface PipelineListener {

  /// Something changed.
  ///
  /// @param stages all of them, in their order
  void changed(List<StageProgress> stages);
}

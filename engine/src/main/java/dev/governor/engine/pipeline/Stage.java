package dev.governor.engine.pipeline;

import dev.governor.api.data.ItemSource;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import java.util.List;

/// One job of a pipeline.
///
/// @param name names it within the pipeline
/// @param config of the job; its input is `rows`, joined
/// @param rows what the job is about, before anything is joined
public record Stage<I, O>(
    String name,
    JobType<I, O> type,
    BatchJobConfig<I, O> config,
    ItemSource rows,
    List<Need> needs) {

  public Stage {
    needs = List.copyOf(needs);
  }
}

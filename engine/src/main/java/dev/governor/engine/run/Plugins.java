package dev.governor.engine.run;

import dev.governor.api.data.ItemReader;
import dev.governor.api.job.JobListener;
import dev.governor.api.journal.OutputCheck;
import dev.governor.api.journal.Projection;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import java.util.List;

/// What the engine is given to work with.
public record Plugins(
    JobTypes jobTypes,
    List<ItemReader> readers,
    List<ProviderFactory> providers,
    ProviderContext context,
    List<OutputCheck> outputChecks,
    List<Projection> projections,
    List<JobListener> listeners) {

  public Plugins {
    readers = List.copyOf(readers);
    providers = List.copyOf(providers);
    outputChecks = List.copyOf(outputChecks);
    projections = List.copyOf(projections);
    listeners = List.copyOf(listeners);
  }
}

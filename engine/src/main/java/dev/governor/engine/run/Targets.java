package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Fallback;
import dev.governor.api.job.JobType;
import dev.governor.engine.call.BudgetSender;
import dev.governor.engine.call.Hedging;
import dev.governor.engine.call.Judge;
import dev.governor.engine.call.LaneSender;
import dev.governor.engine.call.Sender;
import dev.governor.engine.call.Setting;
import dev.governor.engine.call.Target;
import dev.governor.engine.recovery.Fallbacks;
import dev.governor.engine.warm.WarmingSender;
import java.util.ArrayList;
import java.util.List;

/// The models that a job's requests may be asked of.
record Targets(Engine engine) {

  /// The job as it is for each of them: its own model, then its fallbacks.
  static List<BatchJobConfig<?, ?>> of(BatchJobConfig<?, ?> config) {
    List<BatchJobConfig<?, ?>> each = new ArrayList<>();
    each.add(config);
    for (Fallback fallback : config.rescue().fallbacks()) {
      each.add(
          config.toBuilder()
              .model(fallback.model())
              .provider(fallback.provider().orElse(config.provider()))
              .build());
    }
    return each;
  }

  <I, O> Setting<I, O> setting(BatchJobConfig<?, ?> config, JobType<I, O> type) {
    return new Setting<>(
        of(config).stream().map(one -> target(one, type)).toList(),
        new Fallbacks(config.rescue().fallbacks()),
        new Judge<>(type),
        config.rescue().hedgePercent().stream()
            .mapToObj(percent -> new Hedging(percent, engine.time()))
            .findFirst());
  }

  private Target target(BatchJobConfig<?, ?> config, JobType<?, ?> type) {
    return new Target(
        config.model(),
        sender(config, type),
        engine.lanes().recovery(config),
        engine.recall(config, type));
  }

  private Sender sender(BatchJobConfig<?, ?> config, JobType<?, ?> type) {
    Lanes lanes = engine.lanes();
    Sender sender =
        // Who waits for money must not keep those from it who wait for a warm cache.
        new BudgetSender(
            new LaneSender(
                lanes.provider(config.provider()),
                lanes.lane(config),
                () -> engine.shares().of(config.jobId()),
                lanes.payer(config, type, false)),
            engine.funds());
    return lanes
        .prefixes(config)
        .filter(_ -> config.caching().prompts())
        .<Sender>map(prefixes -> new WarmingSender(sender, prefixes))
        .orElse(sender);
  }
}

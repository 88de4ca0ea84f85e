package dev.governor.engine.run;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.Prompt;
import dev.governor.api.provider.ProviderConfig;

/// Tells requests that would be answered alike from those that would not. Not thread-safe.
///
/// @param settings a digest of all that an answer depends on beside the request's own prompt
record Fingerprints<I>(JobType<I, ?> type, String settings, Digest digest) {

  Fingerprints(JobType<I, ?> type, String settings) {
    this(type, settings, new Digest());
  }

  /// Renders the item's prompt for it.
  String of(I item) {
    return of(type.prompt(item));
  }

  /// @param prompt the item's
  String of(Prompt prompt) {
    return digest.with(settings).with(prompt.system()).with(prompt.user()).shortHex();
  }

  /// @param provider the provider as far as answers depend on it
  /// @param model the id that the model's alias stands for now
  static String settings(
      BatchJobConfig<?, ?> config, JobType<?, ?> type, ProviderConfig provider, String model) {
    return new Digest()
        .with(config.jobType().id())
        .with(Json.write(ConfigJson.provider(provider)))
        .with(model)
        .with(String.valueOf(config.maxTokens()))
        .with(String.valueOf(config.temperature()))
        .with(Json.write(type.answerSchema()))
        .with(Json.write(type.outputSchema()))
        .hex();
  }

  static String settings(Engine engine, BatchJobConfig<?, ?> config, JobType<?, ?> type) {
    Lanes lanes = engine.lanes();
    return settings(config, type, lanes.material(config.provider()), lanes.terms(config).id());
  }
}

package dev.governor.wiring.jobfile;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Budget;
import dev.governor.api.job.Caching;
import dev.governor.api.job.Concurrency;
import dev.governor.api.job.Deadline;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.Priority;
import dev.governor.api.job.Rescue;
import dev.governor.api.provider.ProviderConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a job that may be left out: what is empty keeps its default.
record Values(
    Optional<ProviderConfig> provider,
    Optional<String> model,
    Optional<Integer> maxTokens,
    Optional<Double> temperature,
    Optional<Concurrency> concurrentRequests,
    Optional<Integer> maxRetries,
    Optional<Duration> retryDelay,
    Optional<Integer> batchSize,
    Optional<Priority> priority,
    Optional<String> owner,
    Optional<Deadline> deadline,
    Optional<Delivery> delivery,
    Optional<Budget> budget,
    Caching caching,
    Rescue rescue,
    Optional<Long> stopAt,
    Optional<ObjectNode> metadata,
    Optional<Boolean> itemFiles) {

  static Values of(Block job, Problems problems) {
    return new Values(
        job.read(JobFields.PROVIDER),
        job.read(JobFields.MODEL),
        job.read(JobFields.MAX_TOKENS),
        job.read(JobFields.TEMPERATURE),
        job.read(JobFields.CONCURRENT_REQUESTS),
        job.read(JobFields.MAX_RETRIES),
        job.read(JobFields.RETRY_DELAY),
        job.read(JobFields.BATCH_SIZE),
        job.read(JobFields.PRIORITY),
        job.read(JobFields.OWNER),
        job.read(JobFields.DEADLINE),
        delivery(job),
        MoneyFields.budget(job),
        MoneyFields.caching(job),
        RescueFields.rescue(job, problems),
        job.read(JobFields.STOP_AT),
        job.read(JobFields.METADATA),
        job.read(JobFields.ITEMS));
  }

  void applyTo(BatchJobConfig.Builder<?, ?> config) {
    provider.ifPresent(config::provider);
    model.ifPresent(config::model);
    maxTokens.ifPresent(config::maxTokens);
    temperature.ifPresent(config::temperature);
    concurrentRequests.ifPresent(config::concurrentRequests);
    maxRetries.ifPresent(config::maxRetries);
    retryDelay.ifPresent(config::retryDelay);
    batchSize.ifPresent(config::batchSize);
    priority.ifPresent(config::priority);
    owner.ifPresent(config::owner);
    deadline.ifPresent(config::deadline);
    delivery.ifPresent(config::delivery);
    budget.ifPresent(config::budget);
    config.caching(caching);
    config.rescue(rescue);
    stopAt.ifPresent(config::stopAt);
    itemFiles.ifPresent(config::itemFiles);
    metadata.map(Values::entries).ifPresent(config::metadata);
  }

  private static Optional<Delivery> delivery(Block job) {
    boolean retriesExpired = job.read(JobFields.RETRIES_EXPIRED).orElse(true);
    return job.read(JobFields.DELIVERY)
        .map(delivery ->
            switch (delivery) {
              case Delivery.Realtime _ -> delivery;
              case Delivery.Batch _ -> new Delivery.Batch(retriesExpired);
              case Delivery.Auto _ -> new Delivery.Auto(retriesExpired);
            });
  }

  private static Map<String, JsonNode> entries(ObjectNode object) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    object.forEachEntry(entries::put);
    return entries;
  }
}

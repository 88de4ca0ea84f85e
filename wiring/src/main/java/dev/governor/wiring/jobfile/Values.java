package dev.governor.wiring.jobfile;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.Priority;
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
    Optional<Integer> concurrentRequests,
    Optional<Integer> maxRetries,
    Optional<Duration> retryDelay,
    Optional<Integer> batchSize,
    Optional<Priority> priority,
    Optional<Delivery> delivery,
    Optional<ObjectNode> metadata,
    Optional<Boolean> itemFiles) {

  static Values of(Block job) {
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
        delivery(job),
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
    delivery.ifPresent(config::delivery);
    itemFiles.ifPresent(config::itemFiles);
    metadata.map(Values::entries).ifPresent(config::metadata);
  }

  private static Optional<Delivery> delivery(Block job) {
    boolean retriesExpired = job.read(JobFields.RETRIES_EXPIRED).orElse(true);
    return job.read(JobFields.BATCHED)
        .map(batched -> batched ? new Delivery.Batch(retriesExpired) : Delivery.realtime());
  }

  private static Map<String, JsonNode> entries(ObjectNode object) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    object.forEachEntry(entries::put);
    return entries;
  }
}

package dev.governor.api.job;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ProviderConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One job as its owner configures it: the fields and defaults of the design note, then where it
/// runs. Checked when made, with the field's name in the message. Immutable.
///
/// @param batchSize items in one claim, one intermediate save and one progress step; no barrier
/// @param maxRetries attempts after the first, for failures of the request's own or of the network
/// @param retryDelay the first wait between them; it grows, with jitter
/// @param model a name or alias of the model; providers that have none ignore it
/// @param maxTokens the most tokens of one answer
/// @param temperature 0 to 2
/// @param concurrentRequests a ceiling on requests in flight, or auto
/// @param metadata copied to every result
/// @param owner whose job it is: owners share a lane evenly, however many jobs each has
/// @param stopAt with how many accepted results the job is done, whatever is left
/// @param itemFiles whether each result is also written to a file of its own
/// @param <I> an item of the input
/// @param <O> a result
@SuppressWarnings("UnusedTypeParameter") // O ties the job to the type of its results
public record BatchJobConfig<I, O>(
    BatchJobType jobType,
    JobId jobId,
    InputData<I> inputData,
    Path outputDirectory,
    int batchSize,
    int maxRetries,
    Duration retryDelay,
    String model,
    int maxTokens,
    double temperature,
    Concurrency concurrentRequests,
    Map<String, JsonNode> metadata,
    ProviderConfig provider,
    Priority priority,
    String owner,
    Optional<Deadline> deadline,
    Delivery delivery,
    Budget budget,
    Caching caching,
    Rescue rescue,
    OptionalLong stopAt,
    boolean itemFiles) {

  public static final int DEFAULT_BATCH_SIZE = 10;
  public static final int DEFAULT_MAX_RETRIES = 3;
  public static final Duration DEFAULT_RETRY_DELAY = Duration.ofSeconds(5);

  /// An alias: the note's own default, claude-3-sonnet-20240229, is retired.
  public static final String DEFAULT_MODEL = "claude-sonnet";

  public static final int DEFAULT_MAX_TOKENS = 4096;
  public static final double DEFAULT_TEMPERATURE = 0.7;
  public static final int DEFAULT_CONCURRENT_REQUESTS = 5;
  public static final String DEFAULT_OWNER = "default";

  public BatchJobConfig {
    Check.between(1, 10_000, batchSize, "batchSize");
    Check.between(0, 100, maxRetries, "maxRetries");
    Check.that(
        !retryDelay.isNegative() && retryDelay.compareTo(Duration.ofHours(1)) <= 0,
        "retryDelay",
        "must be from 0s to 1h, was " + retryDelay);
    Check.that(!model.isBlank(), "model", "must not be blank");
    Check.between(1, 1_000_000, maxTokens, "maxTokens");
    Check.that(
        temperature >= 0 && temperature <= 2,
        "temperature",
        "must be from 0 to 2, was " + temperature);
    Check.that(!owner.isBlank(), "owner", "must not be blank");
    stopAt.ifPresent(
        results -> Check.that(results > 0, "stopAt", "must be at least 1, was " + results));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /// A builder that has all of this, to change some of it.
  public Builder<I, O> toBuilder() {
    return new Builder<>(this);
  }

  /// A job of a type that is looked up by its id when the job is created.
  public static Builder<Object, Object> builder(BatchJobType jobType) {
    return new Builder<>(jobType);
  }

  /// A job of a typed job type.
  public static <I, O> Builder<I, O> builder(JobType<I, O> jobType) {
    return new Builder<I, O>(jobType.id()).maxTokens(jobType.maxTokens());
  }

  /// Collects the fields of one job; not thread-safe.
  public static final class Builder<I, O> {
    private final BatchJobType jobType;
    private @Nullable JobId jobId;
    private @Nullable InputData<I> inputData;
    private @Nullable Path outputDirectory;
    private int batchSize = DEFAULT_BATCH_SIZE;
    private int maxRetries = DEFAULT_MAX_RETRIES;
    private Duration retryDelay = DEFAULT_RETRY_DELAY;
    private String model = DEFAULT_MODEL;
    private int maxTokens = DEFAULT_MAX_TOKENS;
    private double temperature = DEFAULT_TEMPERATURE;
    private Concurrency concurrentRequests = new Concurrency.AtMost(DEFAULT_CONCURRENT_REQUESTS);
    private Map<String, JsonNode> metadata = Map.of();
    private ProviderConfig provider = ProviderConfig.OFFLINE;
    private Priority priority = Priority.NORMAL;
    private String owner = DEFAULT_OWNER;
    private Optional<Deadline> deadline = Optional.empty();
    private Delivery delivery = Delivery.realtime();
    private Budget budget = Budget.NONE;
    private Caching caching = Caching.ALL;
    private Rescue rescue = Rescue.NONE;
    private OptionalLong stopAt = OptionalLong.empty();
    private boolean itemFiles;

    private Builder(BatchJobType jobType) {
      this.jobType = jobType;
    }

    private Builder(BatchJobConfig<I, O> config) {
      this.jobType = config.jobType;
      this.jobId = config.jobId;
      this.inputData = config.inputData;
      this.outputDirectory = config.outputDirectory;
      this.batchSize = config.batchSize;
      this.maxRetries = config.maxRetries;
      this.retryDelay = config.retryDelay;
      this.model = config.model;
      this.maxTokens = config.maxTokens;
      this.temperature = config.temperature;
      this.concurrentRequests = config.concurrentRequests;
      this.metadata = config.metadata;
      this.provider = config.provider;
      this.priority = config.priority;
      this.owner = config.owner;
      this.deadline = config.deadline;
      this.delivery = config.delivery;
      this.budget = config.budget;
      this.caching = config.caching;
      this.rescue = config.rescue;
      this.stopAt = config.stopAt;
      this.itemFiles = config.itemFiles;
    }

    public Builder<I, O> jobId(String jobId) {
      this.jobId = new JobId(jobId);
      return this;
    }

    public Builder<I, O> inputData(InputData<I> inputData) {
      this.inputData = inputData;
      return this;
    }

    /// The items themselves; they are copied.
    public Builder<I, O> inputData(List<I> items) {
      return inputData(InputData.items(items));
    }

    /// A file or folder of items.
    public Builder<I, O> inputData(Path file) {
      return inputData(InputData.file(file));
    }

    public Builder<I, O> outputDirectory(Path outputDirectory) {
      this.outputDirectory = outputDirectory;
      return this;
    }

    public Builder<I, O> batchSize(int batchSize) {
      this.batchSize = batchSize;
      return this;
    }

    public Builder<I, O> maxRetries(int maxRetries) {
      this.maxRetries = maxRetries;
      return this;
    }

    public Builder<I, O> retryDelay(Duration retryDelay) {
      this.retryDelay = retryDelay;
      return this;
    }

    public Builder<I, O> model(String model) {
      this.model = model;
      return this;
    }

    public Builder<I, O> maxTokens(int maxTokens) {
      this.maxTokens = maxTokens;
      return this;
    }

    public Builder<I, O> temperature(double temperature) {
      this.temperature = temperature;
      return this;
    }

    public Builder<I, O> concurrentRequests(int most) {
      return concurrentRequests(new Concurrency.AtMost(most));
    }

    public Builder<I, O> concurrentRequests(Concurrency concurrentRequests) {
      this.concurrentRequests = concurrentRequests;
      return this;
    }

    public Builder<I, O> metadata(Map<String, ?> metadata) {
      Map<String, JsonNode> copy = new LinkedHashMap<>();
      metadata.forEach((name, value) -> copy.put(name, Json.tree(value)));
      this.metadata = copy;
      return this;
    }

    public Builder<I, O> provider(ProviderConfig provider) {
      this.provider = provider;
      return this;
    }

    public Builder<I, O> priority(Priority priority) {
      this.priority = priority;
      return this;
    }

    public Builder<I, O> owner(String owner) {
      this.owner = owner;
      return this;
    }

    public Builder<I, O> deadline(Deadline deadline) {
      this.deadline = Optional.of(deadline);
      return this;
    }

    public Builder<I, O> budget(Budget budget) {
      this.budget = budget;
      return this;
    }

    public Builder<I, O> caching(Caching caching) {
      this.caching = caching;
      return this;
    }

    public Builder<I, O> rescue(Rescue rescue) {
      this.rescue = rescue;
      return this;
    }

    public Builder<I, O> stopAt(long accepted) {
      this.stopAt = OptionalLong.of(accepted);
      return this;
    }

    public Builder<I, O> delivery(Delivery delivery) {
      this.delivery = delivery;
      return this;
    }

    public Builder<I, O> itemFiles(boolean itemFiles) {
      this.itemFiles = itemFiles;
      return this;
    }

    /// @throws dev.governor.api.data.InvalidInputException naming the first field that is missing
    ///   or wrong
    public BatchJobConfig<I, O> build() {
      return new BatchJobConfig<>(
          jobType,
          Check.present(jobId, "jobId"),
          Check.present(inputData, "inputData"),
          Check.present(outputDirectory, "outputDirectory"),
          batchSize,
          maxRetries,
          retryDelay,
          model,
          maxTokens,
          temperature,
          concurrentRequests,
          metadata,
          provider,
          priority,
          owner,
          deadline,
          delivery,
          budget,
          caching,
          rescue,
          stopAt,
          itemFiles);
    }
  }
}

package dev.governor.bench.budget;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Budget;
import dev.governor.api.job.InputData;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.PromptBound;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.time.Time;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.budget.WorstCase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;

/// Some jobs on one account of their own, drawn from a seed: their sizes, caps, prices, and how
/// many requests are in flight.
final class Trial {

  private static final int MOST_IN_FLIGHT = 1_000;

  /// A job, and what it may cost at least to be of any use.
  record Job(BatchJobConfig<JsonNode, JsonNode> config, BigDecimal worst) {

    String id() {
      return config.jobId().value();
    }
  }

  private final long seed;
  private final Bill bill = new Bill();
  private final List<Job> jobs = new ArrayList<>();
  private final SplittableGenerator random;
  private final Path folder;
  private final boolean isCrowded;

  Trial(long seed, Path folder) {
    this.seed = seed;
    this.folder = folder;
    this.random = (SplittableGenerator) RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.isCrowded = random.nextInt(10) == 0;
  }

  /// Draws the jobs, and makes the provider of each.
  void draw(CarelessProviderFactory providers, Time time) {
    Prices prices = prices();
    int count = isCrowded ? 1 : 1 + random.nextInt(3);
    int maxTokens = 1 + random.nextInt(4_000);
    BigDecimal worst = worst(prices, maxTokens);
    Optional<BigDecimal> account =
        random.nextBoolean() ? Optional.of(cap(worst)) : Optional.empty();
    Optional<BigDecimal> perDay =
        random.nextInt(4) == 0 ? Optional.of(cap(worst)) : Optional.empty();
    for (int number = 0; number < count; number++) {
      String id = "trial-" + seed + "-" + number;
      providers.add(id, new CarelessProvider(id, prices, bill, time, random.split()));
      Optional<BigDecimal> own =
          account.isEmpty() || random.nextBoolean() ? Optional.of(cap(worst)) : Optional.empty();
      jobs.add(
          new Job(
              config(id, maxTokens, new Budget(own, perDay, account, Optional.empty())), worst));
    }
  }

  long seed() {
    return seed;
  }

  List<Job> jobs() {
    return jobs;
  }

  Bill bill() {
    return bill;
  }

  private BatchJobConfig<JsonNode, JsonNode> config(String id, int maxTokens, Budget budget) {
    int requests = isCrowded ? MOST_IN_FLIGHT : 5 + random.nextInt(60);
    ProviderConfig provider =
        new ProviderConfig(
            CarelessProvider.NAME,
            Map.of(
                CarelessProviderFactory.JOB,
                Json.tree(id),
                CarelessProviderFactory.BASE_URL,
                Json.tree("http://trial-" + seed)));
    return BatchJobConfig.builder(TinyType.TYPE)
        .jobId(id)
        .inputData(new InputData.Items<>(TinyType.items(requests)))
        .outputDirectory(folder.resolve(id))
        .provider(provider)
        .maxTokens(maxTokens)
        .maxRetries(random.nextInt(4))
        .retryDelay(Duration.ofMillis(random.nextInt(500)))
        .concurrentRequests(isCrowded ? MOST_IN_FLIGHT : 1 + random.nextInt(40))
        .batchSize(isCrowded ? 100 : 1 + random.nextInt(20))
        .budget(budget)
        .build();
  }

  /// Of a first question: what comes after it may have a longer prompt or a longer answer.
  private BigDecimal worst(Prices prices, int maxTokens) {
    JsonNode item = TinyType.items(1).iterator().next();
    long input =
        PromptBound.tokens(
            TinyType.TYPE.prompt(item).toConversation(),
            PromptBound.schemaBytes(TinyType.TYPE.answerSchema()));
    return switch (new WorstCase(prices, false).of(input, maxTokens)) {
      case Cost.Known(BigDecimal usd) -> usd;
      case Cost.Unknown _ -> throw new IllegalStateException("every price was drawn");
    };
  }

  /// From too little for anything to enough for a hundred.
  private BigDecimal cap(BigDecimal worst) {
    int room = isCrowded ? MOST_IN_FLIGHT / 2 : 50;
    return worst.multiply(BigDecimal.valueOf(0.5 + random.nextDouble() * room));
  }

  private Prices prices() {
    Rates rates = rates();
    return new Prices(
        rates,
        random.nextInt(4) == 0
            ? Optional.of(new LongPrompt(random.nextInt(3_000), rates()))
            : Optional.empty(),
        Optional.empty());
  }

  private Rates rates() {
    return new Rates(usd(), usd(), usd(), usd());
  }

  private Optional<BigDecimal> usd() {
    return Optional.of(BigDecimal.valueOf(random.nextInt(2_000), 2));
  }
}

package dev.governor.bench.budget;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.BatchJobResult;
import dev.governor.engine.UnifiedBatchProcessor;
import dev.governor.engine.run.JobTypes;
import dev.governor.engine.run.Plugins;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Trials that run at the same time over one journal. Every other time, the engine is stopped in
/// the middle without waiting for anything, and another goes on.
final class Trials {

  private static final Time TIME = new HurriedTime();
  private static final int LONGEST_LIFE_MILLIS = 20_000;

  private final Path folder;
  private final List<Trial> trials;
  private final CarelessProviderFactory providers = new CarelessProviderFactory();

  Trials(Path folder, List<Trial> trials) {
    this.folder = folder;
    this.trials = trials;
  }

  List<Finding> run() throws InterruptedException {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(trials.getFirst().seed());
    trials.forEach(trial -> trial.draw(providers, TIME));
    URI location = URI.create("sqlite:" + folder.resolve("governor.db"));
    JournalFactory journals = ServiceLoader.load(JournalFactory.class).findFirst().orElseThrow();
    boolean isInterrupted = random.nextBoolean();
    try (Journal journal = journals.open(location)) {
      if (isInterrupted) {
        Duration life = Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS));
        interrupted(journal, random.nextLong(), life);
        journal.revokeAll();
      }
      toTheEnd(journal, random.nextLong());
      return trials.stream().map(trial -> Finding.of(trial, journal, TIME.now())).toList();
    }
  }

  private void interrupted(Journal journal, long seed, Duration life) throws InterruptedException {
    UnifiedBatchProcessor processor = processor(journal, "first", seed);
    List<CompletableFuture<BatchJobResult>> all = start(processor);
    TIME.sleep(life);
    processor.shutdown(Duration.ZERO);
    CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    processor.close();
  }

  private void toTheEnd(Journal journal, long seed) {
    try (UnifiedBatchProcessor processor = processor(journal, "second", seed)) {
      CompletableFuture.allOf(start(processor).toArray(CompletableFuture<?>[]::new)).join();
    }
  }

  private List<CompletableFuture<BatchJobResult>> start(UnifiedBatchProcessor processor) {
    List<CompletableFuture<BatchJobResult>> all = new ArrayList<>();
    for (Trial trial : trials) {
      for (Trial.Job job : trial.jobs()) {
        processor.createBatchJob(job.config(), TinyType.TYPE);
        all.add(processor.processBatchJobAsync(job.config().jobId()));
      }
    }
    return all;
  }

  private UnifiedBatchProcessor processor(Journal journal, String worker, long seed) {
    JobTypes types =
        (id, _) -> {
          if (id.equals(TinyType.TYPE.id())) {
            return TinyType.TYPE;
          }
          throw new InvalidInputException("there is no job type " + id);
        };
    Plugins plugins =
        new Plugins(
            types,
            List.of(),
            List.of(providers),
            ProviderContext.of(List.of(), TIME),
            List.of(),
            List.of(),
            List.of());
    return new UnifiedBatchProcessor(journal, plugins, TIME, worker, seed);
  }
}

package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.InputData;
import dev.governor.api.journal.JournalReader;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Asks some requests of a job before all others: they are the job's first registration, whose
/// results the whole job takes over as it does those of any earlier version of itself.
final class Sample {

  private final Surroundings in;
  private final Found found;
  private final GovernorHome home;

  Sample(Surroundings in, Found found, GovernorHome home) {
    this.in = in;
    this.found = found;
    this.home = home;
  }

  /// @param exitCode as of `run`
  /// @param succeeded how many need not be asked again
  record Taken(int exitCode, long succeeded) {}

  Taken take(JobFile job, int size, long seed) throws InterruptedException {
    if (size < 1) {
      throw new InvalidInputException("--sample must be at least 1, was " + size);
    }
    refuseIfBegun(job);
    Counting counting = new Counting(in, found, home);
    long total = counting.count(job).plan().requests();
    Set<Long> chosen = spread(total, size, seed);
    List<Counted.Item> items = counting.count(job, Set.of(), chosen::contains).sample();
    SampledType<?, ?> type = new SampledType<>(job.type());
    BatchJobConfig<?, ?> config = config(job.config(), type, items);
    JobFile sample = new JobFile(job.path(), config, type);
    // The estimate is the result; what the sample came to is told beside it.
    int code = RunCommand.run(in, found, home, sample, Execution.aside(in));
    JournalReader journal = Governor.read(home);
    long number = journal.find(config.jobId()).orElseThrow().number();
    return new Taken(code, journal.counts(number).succeeded());
  }

  private void refuseIfBegun(JobFile job) {
    boolean isBegun =
        Files.exists(home.database()) && Governor.read(home).find(job.config().jobId()).isPresent();
    if (isBegun) {
      throw new InvalidInputException(
          "The job %s was begun already, and what it measured is in the estimate; leave out --sample"
              .formatted(job.config().jobId()));
    }
  }

  @SuppressWarnings("unchecked") // the items are those of the type
  private static BatchJobConfig<?, ?> config(
      BatchJobConfig<?, ?> job, SampledType<?, ?> type, List<Counted.Item> items) {
    List<?> keyed =
        items.stream().map(item -> type.item(item.key(), Json.parse(item.stored()))).toList();
    return ((BatchJobConfig<Object, Object>) job)
        .toBuilder().inputData(new InputData.Items<>((List<Object>) keyed)).build();
  }

  /// One of each of so many equal parts of the input.
  private static Set<Long> spread(long total, int size, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long parts = Math.min(size, total);
    Set<Long> chosen = new HashSet<>();
    for (long part = 0; part < parts; part++) {
      long from = part * total / parts;
      long to = (part + 1) * total / parts;
      chosen.add(random.nextLong(from, to));
    }
    return chosen;
  }
}

package dev.governor.engine.run;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.Journal;
import dev.governor.api.time.Time;
import dev.governor.engine.budget.Funds;
import dev.governor.engine.call.Recall;
import dev.governor.engine.recall.ResponseCache;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/// What every run of a job shares.
///
/// @param worker names this process in leases
/// @param runs how many runs of jobs there have been
/// @param arrivals by job, of those whose items come while they run
/// @param random for jitter; split for every request, and only under its own lock
public record Engine(
    Journal journal,
    Plugins plugins,
    BroughtTypes types,
    Lanes lanes,
    Funds funds,
    ResponseCache responses,
    Shares shares,
    Time time,
    String worker,
    AtomicLong runs,
    Map<JobId, Arrivals> arrivals,
    SplittableGenerator random) {

  public static Engine of(Journal journal, Plugins plugins, Time time, String worker, long seed) {
    SplittableGenerator random =
        (SplittableGenerator) RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return new Engine(
        journal,
        plugins,
        new BroughtTypes(plugins.jobTypes()),
        new Lanes(plugins, time),
        new Funds(
            scope -> journal.spending(scope, time.now()),
            () -> LocalDate.ofInstant(time.now(), ZoneOffset.UTC)),
        new ResponseCache(journal.responses()),
        new Shares(),
        time,
        worker,
        new AtomicLong(),
        new ConcurrentHashMap<>(),
        random);
  }

  /// The job type behind an id.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if there is none
  public JobType<?, ?> type(BatchJobType id) {
    return types.find(id, Json.object());
  }

  /// Word of the items of a job as they come.
  Arrivals arrivals(JobId job) {
    return arrivals.computeIfAbsent(job, _ -> new Arrivals());
  }

  /// Makes a type of the calling program known.
  public void bring(JobType<?, ?> type) {
    types.bring(type);
  }

  /// What a job knows of answers to its questions.
  Recall recall(BatchJobConfig<?, ?> config, JobType<?, ?> type) {
    return config.caching().responses()
        ? responses.of(QuestionKeys.of(lanes, config, type))
        : Recall.NONE;
  }

  /// A name for one run of a job: what an earlier run of this process held, it may take over when
  /// that has run out, as anybody may.
  String workerOfRun() {
    return worker + "/" + runs.incrementAndGet();
  }

  /// Chance of one's own, for a thread of one's own.
  SplittableGenerator chance() {
    synchronized (random) {
      return random.split();
    }
  }
}

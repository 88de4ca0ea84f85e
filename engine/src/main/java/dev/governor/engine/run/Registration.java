package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.CachePlan;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.NewJob;
import dev.governor.api.time.Time;
import dev.governor.engine.warm.Expectation;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings a job into the journal: a new one with all its requests, a known one as it is, and a
/// known one whose input or prompt changed as a new registration that carries over what is
/// unchanged.
public final class Registration {

  private final Engine engine;
  private final Journal journal;
  private final Plugins plugins;
  private final Time time;

  private final Lanes lanes;
  private final Map<JobId, Lock> locks = new ConcurrentHashMap<>();

  public Registration(Engine engine) {
    this.engine = engine;
    this.journal = engine.journal();
    this.plugins = engine.plugins();
    this.time = engine.time();
    this.lanes = engine.lanes();
  }

  /// @param carriedOver results taken over from the earlier registration
  /// @param isKnown whether the same job was there before, unchanged
  public record Registered(JobRecord job, long carriedOver, boolean isKnown) {}

  /// @param isRunning whether the job runs in this process: then it may not change
  /// @throws InvalidInputException if anything about the job is wrong; nothing is registered then
  public <I> Registered register(
      BatchJobConfig<I, ?> config, JobType<I, ?> type, BooleanSupplier isRunning) {
    // Two intakes of one id would each take the other for a dead one.
    Lock lock = locks.computeIfAbsent(config.jobId(), _ -> new ReentrantLock());
    lock.lock();
    try {
      return registerAlone(config, type, isRunning);
    } finally {
      lock.unlock();
    }
  }

  private <I> Registered registerAlone(
      BatchJobConfig<I, ?> config, JobType<I, ?> type, BooleanSupplier isRunning) {
    plugins.outputChecks().forEach(check -> check.check(config.outputDirectory(), config.jobId()));
    Source<I> source = Source.of(config.inputData(), type, plugins.readers());
    String settings = Fingerprints.settings(engine, config, type);
    String digest = source.digest();
    String fingerprint = new Digest().with(settings).with(type.promptTemplate()).with(digest).hex();
    ObjectNode json = ConfigJson.write(config, type, wallClock()).put("input_digest", digest);
    lanes.describe(config, json);
    checkFolderIsOurs(config.jobId(), json);
    Optional<JobRecord> known = known(config);
    if (known.isPresent() && known.get().fingerprint().equals(fingerprint)) {
      CachePrices.keepExpected(known.get().config(), json);
      journal.reconfigure(known.get().number(), json);
      return new Registered(journal.find(config.jobId()).orElseThrow(), 0, true);
    }
    known.ifPresent(this::checkNothingIsAtTheProvider);
    if (isRunning.getAsBoolean()) {
      throw new InvalidInputException(
          "the job %s is running, and this one differs from it; pause it first"
              .formatted(config.jobId()));
    }
    return takeIn(config, type, new Intended<>(source, settings, fingerprint, json));
  }

  /// A deadline such as 18:00 is meant in the zone of whoever runs the job.
  private ZonedDateTime wallClock() {
    return time.now().atZone(ZoneId.systemDefault());
  }

  private record Intended<I>(
      Source<I> source, String settings, String fingerprint, ObjectNode config) {}

  private <I> Registered takeIn(
      BatchJobConfig<I, ?> config, JobType<I, ?> type, Intended<I> intended) {
    JobRecord job =
        journal.register(
            new NewJob(
                config.jobId(),
                config.jobType(),
                intended.config(),
                intended.fingerprint(),
                time.now()));
    boolean complete = false;
    try {
      Optional<Expectation> expectation = lanes.expectation(config, type);
      Intake<I> intake =
          new Intake<>(journal, job.number(), type, intended.settings(), expectation);
      long carriedOver = takeIn(intake, job, config.inputData(), intended.source());
      expect(expectation, job, config.inputData());
      complete = true;
      return new Registered(journal.find(config.jobId()).orElseThrow(), carriedOver, false);
    } finally {
      if (!complete) {
        journal.abandon(job.number());
      }
    }
  }

  private <I> long takeIn(Intake<I> intake, JobRecord job, InputData<I> input, Source<I> source) {
    return switch (input) {
      case InputData.Supplied<I>(List<String> keys) -> {
        intake.takeNames(keys);
        journal.completeNames(job.number());
        yield 0;
      }
      case InputData.File<I> _, InputData.Items<I> _ -> {
        intake.take(source);
        yield journal.completeIntake(job.number());
      }
    };
  }

  /// Of items that come later, nothing is known.
  private void expect(Optional<Expectation> expectation, JobRecord job, InputData<?> input) {
    if (expectation.isPresent() && !(input instanceof InputData.Supplied<?>)) {
      CachePlan.in(job.config())
          .map(plan -> plan.withExpected(expectation.get().tokens()))
          .ifPresent(plan -> {
            plan.putInto(job.config());
            journal.reconfigure(job.number(), job.config());
          });
    }
  }

  /// A batch answers the requests as they were when it was handed in.
  private void checkNothingIsAtTheProvider(JobRecord job) {
    long open = journal.batches(job.number()).stream().filter(BatchRecord::isOpen).count();
    if (open > 0) {
      throw new InvalidInputException(
          "the job %s changed while %d of its batches are at the provider; end it as it was (`governor resume %s`) or cancel it (`governor cancel %s`) first"
              .formatted(job.id(), open, job.id(), job.id()));
    }
  }

  /// Two jobs in one folder would overwrite each other's results.
  private void checkFolderIsOurs(JobId id, ObjectNode config) {
    JsonNode folder = config.path(ConfigJson.OUTPUT);
    for (JobRecord other : journal.list()) {
      if (!other.id().equals(id) && other.config().path(ConfigJson.OUTPUT).equals(folder)) {
        throw new InvalidInputException(
            "the output folder %s is that of the job %s; choose another `output`"
                .formatted(folder.asString(), other.id()));
      }
    }
  }

  private Optional<JobRecord> known(BatchJobConfig<?, ?> config) {
    Optional<JobRecord> known = journal.find(config.jobId());
    if (known.isPresent() && !known.get().intakeComplete()) {
      // Its process died while it read the input.
      journal.abandon(known.get().number());
      known = journal.find(config.jobId());
    }
    known.ifPresent(job -> {
      if (!job.type().equals(config.jobType())) {
        throw new InvalidInputException(
            "the job %s is there already, as %s; choose another id for this %s"
                .formatted(config.jobId(), job.type(), config.jobType()));
      }
    });
    return known;
  }
}

package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.NewJob;
import dev.governor.api.time.Time;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Brings a job into the journal: a new one with all its requests, a known one as it is, and a
/// known one whose input or prompt changed as a new registration that carries over what is
/// unchanged.
public final class Registration {

  private final Journal journal;
  private final Plugins plugins;
  private final Time time;

  public Registration(Journal journal, Plugins plugins, Time time) {
    this.journal = journal;
    this.plugins = plugins;
    this.time = time;
  }

  /// @param carriedOver results taken over from the earlier registration
  /// @param isKnown whether the same job was there before, unchanged
  public record Registered(JobRecord job, long carriedOver, boolean isKnown) {}

  /// @throws InvalidInputException if anything about the job is wrong; nothing is registered then
  public <I> Registered register(BatchJobConfig<I, ?> config, JobType<I, ?> type) {
    plugins.outputChecks().forEach(check -> check.check(config.outputDirectory()));
    Source<I> source = Source.of(config.inputData(), type, plugins.readers());
    String settings = Intake.settings(config, type);
    String fingerprint =
        new Digest().with(settings).with(type.promptTemplate()).with(source.digest()).hex();
    ObjectNode json = ConfigJson.write(config, type);
    Optional<JobRecord> known = known(config);
    if (known.isPresent() && known.get().fingerprint().equals(fingerprint)) {
      journal.reconfigure(known.get().number(), json);
      return new Registered(journal.find(config.jobId()).orElseThrow(), 0, true);
    }
    JobRecord job =
        journal.register(
            new NewJob(config.jobId(), config.jobType(), json, fingerprint, time.now()));
    boolean complete = false;
    try {
      new Intake<>(journal, job.number(), type, settings).take(source);
      long carriedOver = journal.completeIntake(job.number());
      complete = true;
      return new Registered(journal.find(config.jobId()).orElseThrow(), carriedOver, false);
    } finally {
      if (!complete) {
        journal.abandon(job.number());
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

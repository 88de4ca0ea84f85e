package dev.governor.engine.run;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.JobRecord;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Writes a run's last state and the job's outputs.
///
/// @param stopAt with how many results the job is done
record Finish(Engine engine, JobRecord job, OptionalLong stopAt) {

  /// @param reason why the run stopped before its end, if it did; asked again after the outputs, as
  ///   somebody may have cancelled meanwhile
  JobState finish(Supplier<Optional<StopReason>> reason) {
    Optional<StopReason> stopped = reason.get();
    JobState state = write(state(stopped));
    if (stopped.filter(StopReason.Shutdown.class::isInstance).isEmpty()) {
      // On a shutdown there is no time for outputs: they can be written at any time.
      state = writeOutputs(state);
      engine.responses().trim(engine.time().now());
    }
    boolean isCancelledNow = reason.get().filter(StopReason.Cancel.class::isInstance).isPresent();
    return isCancelledNow && !state.isFinished() ? write(new JobState.Cancelled()) : state;
  }

  private JobState state(Optional<StopReason> stopped) {
    Counts counts = engine.journal().counts(job.number());
    if (hasEnough(counts)) {
      return new JobState.Completed(
          "it has the results that it was to stop at (stop_at: %d)".formatted(stopAt.getAsLong()));
    }
    if (JobRun.isUnfinished(counts)) {
      return stopped.orElse(new StopReason.Pause("stopped")).state();
    }
    if (counts.cancelled() > 0) {
      return new JobState.Cancelled();
    }
    return counts.failed() == 0 ? new JobState.Completed() : new JobState.CompletedWithFailures();
  }

  /// What is at the provider is brought home first, as it is paid for.
  private boolean hasEnough(Counts counts) {
    return counts.succeeded() >= stopAt.orElse(Long.MAX_VALUE)
        && counts.succeeded() < counts.total()
        && engine.journal().batches(job.number()).stream().noneMatch(BatchRecord::isOpen);
  }

  /// The outputs tell the state, so the state is written first; if they cannot be written, a job
  /// that was complete is not.
  private JobState writeOutputs(JobState state) {
    try {
      Outputs.write(engine, job.id());
      return state;
    } catch (RuntimeException e) {
      String why = "the outputs could not be written: " + Failures.sentence(e);
      return switch (state) {
        case JobState.Cancelled _ -> state;
        case JobState.Paused(String reason) -> write(new JobState.Paused(reason + "; " + why));
        case JobState.Created _,
            JobState.Running _,
            JobState.Completed _,
            JobState.CompletedWithFailures _ ->
            write(new JobState.Paused(why));
      };
    }
  }

  /// Leaves a state that is so already as it is, with its times.
  private JobState write(JobState state) {
    JobState known = engine.journal().find(job.id()).orElse(job).state();
    if (!known.equals(state)) {
      engine.journal().transition(job.number(), state, engine.time().now());
    }
    return state;
  }
}

package dev.governor.engine.run;

import dev.governor.api.job.JobState;

/// Why a run of a job stops before everything has ended.
public sealed interface StopReason {

  /// A person or a systemic failure paused it.
  record Pause(String why) implements StopReason {}

  record Cancel() implements StopReason {}

  /// The process is shutting down; another will go on.
  record Shutdown() implements StopReason {}

  default JobState state() {
    return switch (this) {
      case Pause(String why) -> new JobState.Paused(why);
      case Cancel _ -> new JobState.Cancelled();
      case Shutdown _ -> new JobState.Paused("interrupted");
    };
  }
}

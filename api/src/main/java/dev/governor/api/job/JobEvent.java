package dev.governor.api.job;

import java.time.Duration;
import java.time.Instant;

/// What happens to a job while it runs. Everything told here is already durable.
public sealed interface JobEvent {

  JobId job();

  Instant at();

  /// The job goes on from `counts`: from nothing, or from where an earlier run stopped.
  record Started(JobId job, Instant at, Counts counts) implements JobEvent {}

  record RequestSucceeded(JobId job, Instant at, String key, int attempts) implements JobEvent {}

  /// An attempt came to nothing and another will follow.
  record RequestRetrying(
      JobId job,
      Instant at,
      String key,
      int attempt,
      String outcome,
      String message,
      Duration pause)
      implements JobEvent {}

  /// @param cause the label of the outcome that ended it, such as `refused`
  record RequestFailed(
      JobId job, Instant at, String key, int attempts, String cause, String message)
      implements JobEvent {}

  /// Something that concerns the whole job, such as a batch that was handed in.
  record Noted(JobId job, Instant at, String message) implements JobEvent {}

  /// A step of progress: about once per `batchSize` requests.
  record Progressed(JobId job, Instant at, Counts counts, Totals totals) implements JobEvent {}

  /// The job stopped, at its end or before: see the state.
  record Stopped(JobId job, Instant at, JobState state, Counts counts, Totals totals)
      implements JobEvent {}
}

package dev.governor.api.job;

/// Requests of a job by state. They sum to the total, always.
///
/// @param pending waiting for their turn or for their next attempt
/// @param running with an attempt under way
public record Counts(
    long total, long pending, long running, long succeeded, long failed, long cancelled) {

  public Counts {
    if (pending < 0 || running < 0 || pending + running + succeeded + failed + cancelled != total) {
      throw new IllegalStateException(
          "counts do not sum to the total: "
              + "total %d, pending %d, running %d, succeeded %d, failed %d, cancelled %d"
                  .formatted(total, pending, running, succeeded, failed, cancelled));
    }
  }

  /// How many have ended, in whatever way.
  public long done() {
    return succeeded + failed + cancelled;
  }
}

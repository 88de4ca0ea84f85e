package dev.governor.engine.pace;

/// One provider, account and model: where limits live, shared by all jobs. Thread-safe.
public interface Lane {

  /// Waits for the right to send. Where several jobs wait, each gets permits by its weight, and
  /// within a job the first to come is the first to go.
  Permit acquire(Share share, Estimate estimate) throws InterruptedException;

  /// How many requests it has use for at the moment: those under way, and enough that wait, so that
  /// none is missing when one more may start. Grows with every permit.
  int useful();

  /// How it stands now.
  LaneState state();
}

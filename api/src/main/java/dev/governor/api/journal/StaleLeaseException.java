package dev.governor.api.journal;

/// A worker wrote under a lease that is no longer its own; nothing was written.
public final class StaleLeaseException extends RuntimeException {

  public StaleLeaseException(Lease lease) {
    super(
        "the lease on requests %d to %d of job number %d has passed to another worker"
            .formatted(lease.first(), lease.last(), lease.job()));
  }
}

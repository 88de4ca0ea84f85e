package dev.governor.api.journal;

import java.util.List;

/// Requests that a worker may run now.
///
/// @param requests those of the range that have not ended, by index; never empty
public record Claim(Lease lease, List<ClaimedRequest> requests) {
  public Claim {
    requests = List.copyOf(requests);
  }
}

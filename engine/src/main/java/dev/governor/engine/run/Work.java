package dev.governor.engine.run;

import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Lease;

/// One request to be run, and the lease that allows it.
record Work(Lease lease, ClaimedRequest request) {}

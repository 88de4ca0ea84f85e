package dev.governor.bench.proof;

import dev.governor.api.job.JobId;
import java.util.List;

/// One job that is killed.
///
/// @param scenario one that ships with the simulator
/// @param kills one after another, each in a process of its own; another one ends the job
record Trial(String scenario, Vendor vendor, Delivery delivery, int requests, List<Kill> kills) {

  static final int IN_FLIGHT = 20;

  /// Of a hundred requests so many are asked twice.
  static final int HEDGED = 20;

  Trial {
    kills = List.copyOf(kills);
  }

  JobId job() {
    return new JobId(scenario);
  }

  String name() {
    return scenario + ", " + vendor.name() + ", " + delivery.label();
  }
}

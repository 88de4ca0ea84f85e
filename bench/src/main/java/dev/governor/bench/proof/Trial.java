package dev.governor.bench.proof;

import dev.governor.api.job.JobId;
import java.util.List;

/// One job that is killed.
///
/// @param scenario one that ships with the simulator
/// @param isBatch by the vendor's batch API, or in real time
/// @param kills one after another, each in a process of its own; another one ends the job
record Trial(String scenario, Vendor vendor, boolean isBatch, int requests, List<Kill> kills) {

  static final int IN_FLIGHT = 20;

  Trial {
    kills = List.copyOf(kills);
  }

  String delivery() {
    return isBatch ? "batch" : "realtime";
  }

  JobId job() {
    return new JobId(scenario);
  }

  String name() {
    return scenario + ", " + vendor.name() + ", " + delivery();
  }
}

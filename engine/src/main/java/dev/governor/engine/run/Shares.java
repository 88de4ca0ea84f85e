package dev.governor.engine.run;

import dev.governor.api.job.JobId;
import dev.governor.engine.pace.Share;
import java.util.HashMap;
import java.util.Map;

/// How the jobs that run share their lanes: owners among each other by the most urgent job of each,
/// however many they have; the jobs of one owner by their priorities. Thread-safe.
public final class Shares {

  private static final double ALONE = 1;

  private final Map<JobId, Claimant> claimants = new HashMap<>();

  /// Replaced as a whole, so that nobody who asks for a permit waits for a lock.
  private volatile Map<JobId, Share> shares = Map.of();

  private record Claimant(String owner, double weight) {}

  /// A job runs from now on, or counts otherwise than before.
  synchronized void put(JobId job, String owner, double weight) {
    claimants.put(job, new Claimant(owner, weight));
    share();
  }

  synchronized void remove(JobId job) {
    claimants.remove(job);
    share();
  }

  /// The job's share at this moment.
  public Share of(JobId job) {
    Share share = shares.get(job);
    return share == null ? new Share(job, ALONE) : share;
  }

  private void share() {
    Map<String, Double> sums = new HashMap<>();
    Map<String, Double> highest = new HashMap<>();
    for (Claimant claimant : claimants.values()) {
      sums.merge(claimant.owner(), claimant.weight(), Double::sum);
      highest.merge(claimant.owner(), claimant.weight(), Math::max);
    }
    Map<JobId, Share> next = new HashMap<>();
    claimants.forEach((job, claimant) -> {
      double ofOwner = claimant.weight() / sums.getOrDefault(claimant.owner(), ALONE);
      next.put(job, new Share(job, highest.getOrDefault(claimant.owner(), ALONE) * ofOwner));
    });
    shares = Map.copyOf(next);
  }
}

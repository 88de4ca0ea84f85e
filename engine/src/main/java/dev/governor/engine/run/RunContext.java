package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobEvent;
import dev.governor.api.journal.JobRecord;
import dev.governor.engine.watch.Announcer;
import dev.governor.engine.watch.Quota;
import dev.governor.engine.watch.Tally;
import java.util.function.Consumer;

/// What the parts of one run of a job share.
///
/// @param worker holds the leases
/// @param quota how many requests may be asked
/// @param pause takes the reason why the job cannot go on
record RunContext(
    Engine engine,
    JobRecord job,
    String worker,
    BatchJobConfig<?, ?> config,
    Tally tally,
    Quota quota,
    Announcer announcer,
    Consumer<String> pause) {

  /// Tells people what concerns the whole job.
  void note(String message) {
    announcer.announce(new JobEvent.Noted(job.id(), engine.time().now(), message));
  }

  /// Counts realtime attempts.
  InFlight counted() {
    return new InFlight() {
      @Override
      public void sending() {
        tally.underWay(1, 1);
      }

      @Override
      public void notSending() {
        tally.underWay(-1, 0);
      }

      @Override
      public void nothingSent() {
        tally.underWay(0, -1);
      }
    };
  }
}

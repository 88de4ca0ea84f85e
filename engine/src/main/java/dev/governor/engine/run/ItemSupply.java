package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Supplied;
import dev.governor.api.journal.SuppliedItem;

/// Brings the items of one job into the journal as they come. Thread-safe.
public final class ItemSupply<I> {

  private final JobRecord job;
  private final JobType<I, ?> type;
  private final Fingerprints<I> fingerprints;
  private final Arrivals arrivals;
  private final Runs runs;
  private boolean ended;

  ItemSupply(JobRecord job, JobType<I, ?> type, String settings, Arrivals arrivals, Runs runs) {
    this.job = job;
    this.type = type;
    this.fingerprints = new Fingerprints<>(type, settings);
    this.arrivals = arrivals;
    this.runs = runs;
    arrivals.open();
  }

  public synchronized Supplied give(I item) {
    if (ended) {
      throw new IllegalStateException("the supply of job " + job.id() + " has ended");
    }
    String key = type.keyOf(item);
    SuppliedItem supplied =
        new SuppliedItem(key, fingerprints.of(item), Json.write(type.store(item)));
    Supplied result = runs.supply(job, supplied);
    if (result instanceof Supplied.AtProvider) {
      throw new InvalidInputException(
          "%s of job %s changed while its question is at the provider; end the job as it was (`governor resume %s`) or cancel it (`governor cancel %s`) first"
              .formatted(key, job.id(), job.id(), job.id()));
    }
    return result;
  }

  public synchronized void end(String why) {
    if (!ended) {
      ended = true;
      arrivals.close(why);
    }
  }
}

package dev.governor.engine;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.Supplied;
import dev.governor.engine.run.ItemSupply;

/// Gives a job that was created with `InputData.supplied` its items, before and while it runs. A
/// run waits for more of them until the supply ends. Thread-safe.
public final class Supply<I> implements AutoCloseable {

  private final JobId job;
  private final ItemSupply<I> supplier;

  Supply(JobId job, ItemSupply<I> supplier) {
    this.job = job;
    this.supplier = supplier;
  }

  /// An item whose request was answered before, by an answer that is still good, costs nothing.
  ///
  /// @throws InvalidInputException if the item's key was not named, or its request is at the
  ///   provider with another item
  public Supplied give(I item) {
    return supplier.give(item);
  }

  /// No more items come; a run that has ended all others is paused.
  ///
  /// @param why the reason why items are missing, if some are
  public void end(String why) {
    supplier.end(why);
  }

  /// Ends the supply, if it has not ended.
  @Override
  public void close() {
    end("the supply of job " + job + " ended; run again what supplies its items");
  }
}

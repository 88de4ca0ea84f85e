package dev.governor.engine.bulk;

import dev.governor.api.journal.BatchMember;
import dev.governor.api.provider.BatchFetch;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.Outcome;
import java.util.Optional;

/// Follows a batch at the provider to its end and brings its answers home: every question of it is
/// accounted for, once.
final class Harvest {

  private static final int BAD_REQUEST = 400;

  /// How often the lines of a batch are read, before those that are missing are believed to be.
  private static final int MOST_FETCHES = 3;

  private final Bulk bulk;

  Harvest(Bulk bulk) {
    this.bulk = bulk;
  }

  /// @return whether nothing more is to be done about it
  boolean look(OpenBatch batch, String id) throws InterruptedException {
    return switch (bulk.api().look(id)) {
      case BatchProgress.Working(long done) -> {
        batch.done(done);
        bulk.later(batch);
        yield false;
      }
      case BatchProgress.Ended _ -> fetch(batch, id);
      case BatchProgress.Invalid(String message) -> {
        Outcome why = new Outcome.Rejected(BAD_REQUEST, message);
        bulk.close(
            batch,
            why,
            (member, rest) -> bulk.putBack(batch, member, rest),
            "the provider ran nothing of it: " + message);
        bulk.host().pause("the provider refused the batch " + id + ": " + message);
        yield true;
      }
      case BatchProgress.Missing _ -> missing(batch);
      case BatchProgress.Failed(Outcome why) -> {
        bulk.failed(batch, why);
        yield false;
      }
    };
  }

  private boolean missing(OpenBatch batch) {
    if (!bulk.isPatienceOver(batch)) {
      bulk.later(batch);
      return false;
    }
    Outcome unknown = new Outcome.Unknown("sent in a batch that the provider no longer knows");
    bulk.close(
        batch,
        unknown,
        (member, rest) -> bulk.answer(batch, member, rest),
        "the provider does not know it any more");
    return true;
  }

  private boolean fetch(OpenBatch batch, String id) throws InterruptedException {
    Reading reading = new Reading(batch);
    int times = batch.fetch();
    BatchFetch fetched = bulk.api().fetch(id, reading::take);
    reading.tell();
    return switch (fetched) {
      case BatchFetch.Complete _ -> complete(batch, times);
      case BatchFetch.Broken(Outcome why) -> {
        bulk.failed(batch, why);
        yield false;
      }
    };
  }

  private boolean complete(OpenBatch batch, int times) {
    boolean isWhole = bulk.log().unanswered(batch.number(), 1).isEmpty();
    if (!isWhole && times < MOST_FETCHES) {
      bulk.later(batch);
      return false;
    }
    Outcome missing = new Outcome.Unknown("the batch ended, and has no line for this request");
    bulk.close(
        batch,
        missing,
        (member, rest) -> bulk.answer(batch, member, rest),
        isWhole ? "ended" : "ended, with lines missing");
    return true;
  }

  /// One reading of a batch's lines.
  private final class Reading {

    private final OpenBatch batch;
    private long taken;
    private long doubled;
    private long strange;

    Reading(OpenBatch batch) {
      this.batch = batch;
    }

    void take(BatchLine line) {
      Optional<BatchMember> member = bulk.log().member(batch.number(), line.customId());
      if (member.isEmpty()) {
        strange++;
      } else if (member.get().isAnswered() || !bulk.answer(batch, member.get(), line.outcome())) {
        doubled++;
      } else {
        taken++;
      }
    }

    /// A line that was read before is no news when the reading is repeated.
    void tell() {
      if (strange > 0) {
        bulk.host().note("%s: %d lines are of no request of it".formatted(batch.name(), strange));
      }
      if (doubled > 0 && taken > 0) {
        bulk.host().note("%s: %d lines were there already".formatted(batch.name(), doubled));
      }
    }
  }
}

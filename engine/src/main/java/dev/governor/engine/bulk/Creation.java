package dev.governor.engine.bulk;

import dev.governor.api.journal.NewBatch;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchSearch;
import dev.governor.api.provider.BatchTrace;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.Outcome;
import dev.governor.engine.bulk.OpenBatch.State;
import dev.governor.engine.recovery.Systemic;
import java.time.Instant;
import java.util.Optional;

/// Brings a batch to the provider, at most once: recorded before it is sent, and looked for where
/// its sending was not answered. It is never sent twice on a guess.
final class Creation {

  private static final Outcome STOPPED =
      new Outcome.Cancelled("the run stopped before the batch was handed in");

  private final Bulk bulk;

  Creation(Bulk bulk) {
    this.bulk = bulk;
  }

  /// Records a batch with its attempts. Durable when it returns.
  OpenBatch record(Part part) {
    Instant now = bulk.time().now();
    int size = part.members().size();
    long number = bulk.log().open(new NewBatch(bulk.host().job(), part.tag(), part.members(), now));
    bulk.host().underWay(size, size);
    return new OpenBatch(
        number, part.tag(), size, now, new State.Unsent(part), bulk.time().nanos());
  }

  /// Hands a recorded batch in.
  ///
  /// @return whether nothing more is to be done about it
  boolean create(OpenBatch batch, Part part) throws InterruptedException {
    // From here on nobody may take it for unsent, whatever interrupts this thread.
    batch.become(new State.Unknown());
    return switch (bulk.host().send(() -> send(batch, part))) {
      case BatchCreation.Accepted(String id) -> {
        bulk.host().note("batch %s was handed in, with %d requests".formatted(id, batch.size()));
        batch.become(new State.Created(id));
        bulk.later(batch);
        yield false;
      }
      case BatchCreation.Ambiguous(String message) -> {
        bulk.host().note("%s: %s; it is looked for".formatted(batch.name(), message));
        bulk.later(batch);
        yield false;
      }
      case BatchCreation.Refused(Outcome why) -> refused(batch, part, why);
    };
  }

  /// On a thread that a stop waits for: what is created must be recorded.
  private BatchCreation send(OpenBatch batch, Part part) throws InterruptedException {
    BatchUpload upload = part.upload();
    BatchCreation creation = bulk.api().create(upload);
    if (creation instanceof BatchCreation.Accepted(String id)) {
      bulk.log().created(batch.number(), id, bulk.time().now());
    }
    if (!(creation instanceof BatchCreation.Refused)) {
      part.close();
    }
    return creation;
  }

  private boolean refused(OpenBatch batch, Part part, Outcome why) {
    Optional<String> reason = Systemic.reasonOfBatch(why);
    if (reason.isEmpty()) {
      batch.become(new State.Unsent(part));
      bulk.later(batch, why.retryAfter().orElseGet(() -> batch.pause(bulk.settings())));
      bulk.host().note("%s could not be handed in: %s".formatted(batch.name(), why.sentence()));
      return false;
    }
    part.close();
    bulk.close(batch, why, (member, rest) -> bulk.putBack(batch, member, rest), why.sentence());
    bulk.host().pause(reason.get());
    return true;
  }

  /// Looks for a batch whose creation was never answered.
  ///
  /// @return whether nothing more is to be done about it
  boolean reconcile(OpenBatch batch) throws InterruptedException {
    BatchTrace trace =
        new BatchTrace(
            batch.tag(),
            batch.sentAt(),
            batch.size(),
            customId -> bulk.log().member(batch.number(), customId).isPresent(),
            bulk.host().knownBatches());
    switch (bulk.api().find(trace)) {
      case BatchSearch.Found(String id) -> {
        bulk.log().created(batch.number(), id, bulk.time().now());
        bulk.host().note("%s was created after all: it is %s".formatted(batch.name(), id));
        batch.become(new State.Created(id));
        bulk.later(batch);
      }
      case BatchSearch.Absent _ -> {
        if (bulk.isPatienceOver(batch)) {
          Outcome unknown = new Outcome.Unknown("sent in a batch that the provider never showed");
          bulk.close(
              batch,
              unknown,
              (member, rest) -> bulk.putBack(batch, member, rest),
              "the provider does not list it; its requests are asked again");
          return true;
        }
        bulk.later(batch);
      }
      case BatchSearch.Undecided _ -> bulk.later(batch);
      case BatchSearch.Failed(Outcome why) -> bulk.failed(batch, why);
    }
    return false;
  }

  /// Takes back a batch that was recorded and is not at the provider.
  void takeBack(OpenBatch batch, Part part) {
    part.close();
    bulk.close(
        batch, STOPPED, (member, rest) -> bulk.putBack(batch, member, rest), STOPPED.sentence());
  }
}

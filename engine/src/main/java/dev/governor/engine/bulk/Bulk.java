package dev.governor.engine.bulk;

import dev.governor.api.journal.BatchLog;
import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Lease;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.Outcome;
import dev.governor.api.time.Time;
import dev.governor.engine.pace.BatchPacing;
import dev.governor.engine.recovery.Decision;
import dev.governor.engine.recovery.Systemic;
import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the parts of the batch lane work with.
///
/// @param answers by requests, as some may be asked otherwise than the job says
record Bulk(
    BatchApi api,
    BatchLog log,
    BulkHost host,
    Function<ClaimedRequest, ? extends Answers<?, ?>> answers,
    Leases leases,
    BatchPacing settings,
    Time time) {

  private static final int PAGE = 1_000;

  /// Plans the next look at a batch.
  void later(OpenBatch batch) {
    later(batch, batch.pause(settings));
  }

  void later(OpenBatch batch, Duration pause) {
    batch.lookAgain(time.nanos() + pause.toNanos());
  }

  /// Whether the provider had the time to show a batch, and was asked often enough.
  boolean isPatienceOver(OpenBatch batch) {
    return batch.looks() + 1 >= BatchPacing.LEAST_LOOKS
        && !time.now().isBefore(batch.sentAt().plus(settings.patience()));
  }

  /// A call about a batch came to nothing: it is made again later, unless that is of no use.
  void failed(OpenBatch batch, Outcome why) {
    Systemic.reasonOfBatch(why).ifPresent(host::pause);
    later(batch, why.retryAfter().orElseGet(() -> batch.pause(settings)));
  }

  /// Writes the answer to an attempt of a batch, once.
  ///
  /// @return whether it was written
  boolean answer(OpenBatch batch, BatchMember member, Outcome outcome) {
    if (batch.isToBeCancelled() && outcome instanceof Outcome.Cancelled) {
      // This run or an earlier one cancelled it, so it is no failure, whatever the job makes of
      // those.
      return putBack(batch, member, outcome);
    }
    return handle(
        batch,
        member,
        lease -> {
          Decision decision = answers.apply(member.request()).take(lease, member, outcome);
          if (decision instanceof Decision.FallBack instead) {
            host.rescue(lease, member.request(), instead.position());
            return;
          }
          if (decision instanceof Decision.Pause(String reason)) {
            host.pause(reason);
          }
          host.settled(decision instanceof Decision.Accept);
          host.done(lease);
        });
  }

  /// Writes that an attempt of a batch came to nothing, for no fault of its request.
  boolean putBack(OpenBatch batch, BatchMember member, Outcome outcome) {
    return handle(
        batch,
        member,
        lease -> {
          answers.apply(member.request()).putBack(lease, member, outcome);
          host.settled(false);
          host.done(lease);
        });
  }

  private boolean handle(OpenBatch batch, BatchMember member, Consumer<Lease> write) {
    return leases
        .of(member.request().index())
        .filter(_ -> batch.handle(member.position()))
        .map(lease -> {
          write.accept(lease);
          host.underWay(-1, 0);
          return true;
        })
        .orElse(false);
  }

  /// Closes a batch of which nothing more comes: its attempts without an answer get one.
  ///
  /// @param write one of [#answer] and [#putBack]
  void close(OpenBatch batch, Outcome rest, BiPredicate<BatchMember, Outcome> write, String note) {
    List<BatchMember> page = log.unanswered(batch.number(), PAGE);
    while (!page.isEmpty()) {
      long written = page.stream().filter(member -> write.test(member, rest)).count();
      if (written == 0) {
        host.pause(batch.name() + " has requests that another process holds");
        return;
      }
      page = log.unanswered(batch.number(), PAGE);
    }
    log.close(batch.number(), note, time.now());
    host.note(batch.name() + ": " + note);
  }
}

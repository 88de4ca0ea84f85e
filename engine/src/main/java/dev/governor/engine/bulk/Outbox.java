package dev.governor.engine.bulk;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.Lease;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Batches that are put together, on their way to the provider. One for which there is not money
/// enough goes in parts: as much of it as there is money for, and the rest when some has come back.
/// Not thread-safe.
final class Outbox implements AutoCloseable {

  private final Creation creation;
  private final List<OpenBatch> open;
  private final Deque<Part> waiting = new ArrayDeque<>();
  private Optional<BudgetException> refusal = Optional.empty();

  /// @param open takes what was handed in
  Outbox(Creation creation, List<OpenBatch> open) {
    this.creation = creation;
    this.open = open;
  }

  void handIn(Part part) throws InterruptedException {
    waiting.add(part);
    handInAffordable();
  }

  /// Whether nothing waits for money.
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// Why the next one waits.
  Optional<BudgetException> refusal() {
    return refusal;
  }

  /// Hands in what there is money for now.
  void handInAffordable() throws InterruptedException {
    refusal = Optional.empty();
    while (!waiting.isEmpty() && refusal.isEmpty()) {
      try {
        handInFirst();
      } catch (BudgetException why) {
        part(why);
      }
    }
  }

  private void handInFirst() throws InterruptedException {
    Part part = waiting.element();
    OpenBatch batch = creation.record(part);
    waiting.remove();
    open.add(batch);
    if (creation.create(batch, part)) {
      open.remove(batch);
    }
  }

  private void part(BudgetException why) {
    List<Part> halves = waiting.element().split(why.left());
    if (halves.isEmpty()) {
      refusal = Optional.of(why);
      return;
    }
    waiting.remove();
    halves.reversed().forEach(waiting::addFirst);
  }

  /// Keeps nothing: what waits here goes another way.
  ///
  /// @param done is told of the lease of each request
  void giveBack(Consumer<Lease> done) {
    for (Part part : waiting) {
      part.members().forEach(member -> done.accept(member.lease()));
    }
    close();
  }

  @Override
  public void close() {
    waiting.forEach(Part::close);
    waiting.clear();
  }
}

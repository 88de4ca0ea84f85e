package dev.governor.engine.bulk;

import dev.governor.api.journal.BatchRecord;
import dev.governor.engine.pace.BatchPacing;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;

/// A batch of which answers are expected, and what is known of it. Not thread-safe.
final class OpenBatch {

  /// Where it stands, as far as this process knows.
  sealed interface State {

    /// It is not at the provider, for certain.
    record Unsent(Part part) implements State {}

    /// It was sent, perhaps by another process, and whether it was created is not known.
    record Unknown() implements State {}

    /// It is at the provider.
    record Created(String id) implements State {}
  }

  private final long number;
  private final String tag;
  private final int size;
  private final Instant sentAt;
  private final BitSet handled = new BitSet();
  private State state;
  private long nextLook;
  private int looks;
  private int fetches;
  private boolean isToBeCancelled;
  private boolean isCancelled;
  private long done;

  OpenBatch(long number, String tag, int size, Instant sentAt, State state, long firstLook) {
    this.number = number;
    this.tag = tag;
    this.size = size;
    this.sentAt = sentAt;
    this.state = state;
    this.nextLook = firstLook;
  }

  static OpenBatch of(BatchRecord record, long firstLook) {
    State state = record.providerId().<State>map(State.Created::new).orElseGet(State.Unknown::new);
    OpenBatch batch =
        new OpenBatch(
            record.number(), record.tag(), record.size(), record.sentAt(), state, firstLook);
    batch.isToBeCancelled = record.cancelledAt().isPresent();
    return batch;
  }

  long number() {
    return number;
  }

  String tag() {
    return tag;
  }

  int size() {
    return size;
  }

  Instant sentAt() {
    return sentAt;
  }

  State state() {
    return state;
  }

  /// What was seen in the old state no longer counts.
  void become(State next) {
    state = next;
    looks = 0;
  }

  /// Takes note of an answer.
  ///
  /// @return whether it is the first one
  boolean handle(int position) {
    boolean isFirst = !handled.get(position);
    handled.set(position);
    return isFirst;
  }

  int looks() {
    return looks;
  }

  /// @return how often its lines were read, this time included
  int fetch() {
    return ++fetches;
  }

  /// Whether this job's runs meant to cancel it, so that nobody else did.
  boolean isToBeCancelled() {
    return isToBeCancelled;
  }

  void cancelling() {
    isToBeCancelled = true;
  }

  /// Whether this run asked the provider to cancel it.
  boolean isCancelled() {
    return isCancelled;
  }

  /// It was asked to; it ends soon, so it is looked at as often as a new one.
  void cancelled() {
    isCancelled = true;
    looks = 0;
  }

  /// As the provider told at the last look.
  void done(long answered) {
    done = answered;
  }

  BulkPlan.Handed handed() {
    return new BulkPlan.Handed(number, size, done, isCancelled);
  }

  long nextLook() {
    return nextLook;
  }

  void lookAgain(long at) {
    looks++;
    nextLook = at;
  }

  /// How long to wait for the next look: twice as long each time.
  Duration pause(BatchPacing settings) {
    int doublings = Math.min(looks, 16);
    Duration pause = settings.poll().multipliedBy(1L << doublings);
    return pause.compareTo(settings.longestPoll()) < 0 ? pause : settings.longestPoll();
  }

  /// What it is called in notes.
  String name() {
    return state instanceof State.Created(String id) ? "batch " + id : "batch " + tag;
  }
}

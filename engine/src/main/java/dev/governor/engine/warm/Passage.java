package dev.governor.engine.warm;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;
import dev.governor.engine.call.Turn;
import java.time.Duration;
import java.util.OptionalLong;

/// One attempt on its way: hears when it is sent and when its answer begins, for those who wait for
/// that.
final class Passage implements Turn, Signals, AutoCloseable {

  private final Prefix prefix;
  private final Turn turn;
  private final Signals signals;
  private volatile OptionalLong sentAt = OptionalLong.empty();

  Passage(Prefix prefix, Turn turn, Signals signals) {
    this.prefix = prefix;
    this.turn = turn;
    this.signals = signals;
  }

  /// Waits, if it has to, without a place.
  void enter() throws InterruptedException {
    if (!prefix.enter(this)) {
      turn.await(() -> prefix.await(this));
    }
  }

  OptionalLong sentAt() {
    return sentAt;
  }

  void sentAt(long nanos) {
    sentAt = OptionalLong.of(nanos);
  }

  void ended(Outcome outcome) {
    outcome.answer().ifPresent(reply -> sentAt.ifPresent(at -> prefix.used(at, reply.usage())));
  }

  @Override
  public void beginSending() throws InterruptedException {
    turn.beginSending();
    prefix.sent(this);
  }

  @Override
  public void nothingSent() {
    turn.nothingSent();
  }

  @Override
  public void endSending() {
    turn.endSending();
  }

  @Override
  public void checkStopped() throws InterruptedException {
    turn.checkStopped();
  }

  @Override
  public void await(Duration pause) throws InterruptedException {
    turn.await(pause);
  }

  @Override
  public void await(Wait wait) throws InterruptedException {
    turn.await(wait);
  }

  @Override
  public void limits(LimitReport report) {
    signals.limits(report);
  }

  @Override
  public boolean awaitsBeginning() {
    return signals.awaitsBeginning() || prefix.isAwaiting(this);
  }

  @Override
  public void begun() {
    sentAt.ifPresent(prefix::used);
    signals.begun();
  }

  @Override
  public void close() {
    prefix.left(this);
  }
}

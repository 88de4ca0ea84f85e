package dev.governor.providers.http;

import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/// One call under way: how far it came, and the two alarms that end it.
///
/// Both alarms close the connection from beside, as a server that sends a byte a minute would let
/// no time-out of a socket pass.
final class Exchange implements AutoCloseable {

  private static final String ATTRIBUTE = "governor.exchange";

  private final HttpUriRequestBase request;
  private final Optional<Alarms> firstBytes;
  private final Alarms.Alarm whole;
  private volatile boolean sent;
  private volatile boolean answered;
  private volatile @Nullable Duration timedOutAfter;
  private volatile Alarms.@Nullable Alarm firstByte;

  /// @param firstBytes where the first byte has a time of its own
  Exchange(HttpUriRequestBase request, Alarms wholes, Optional<Alarms> firstBytes) {
    this.request = request;
    this.firstBytes = firstBytes;
    this.whole = wholes.set(() -> timeOut(wholes.after()));
  }

  void joinTo(HttpContext context) {
    context.setAttribute(ATTRIBUTE, this);
  }

  static Exchange of(HttpContext context) {
    return (Exchange) context.getAttribute(ATTRIBUTE);
  }

  /// From here on it is not certain that nothing reached the server.
  void sending() {
    sent = true;
  }

  void awaitFirstByte() {
    firstBytes.ifPresent(
        alarms -> firstByte = alarms.set(() -> timeOutUnlessAnswered(alarms.after())));
  }

  void answered() {
    answered = true;
    stopFirstByte();
  }

  boolean isSent() {
    return sent;
  }

  boolean isAnswered() {
    return answered;
  }

  Optional<Duration> timedOutAfter() {
    return Optional.ofNullable(timedOutAfter);
  }

  /// Breaks the connection off, so that nothing more of the answer is read.
  void abort() {
    request.cancel();
  }

  @Override
  public void close() {
    whole.close();
    stopFirstByte();
  }

  private void timeOutUnlessAnswered(Duration after) {
    if (!answered) {
      timeOut(after);
    }
  }

  private void timeOut(Duration after) {
    timedOutAfter = after;
    abort();
  }

  private void stopFirstByte() {
    Alarms.Alarm alarm = firstByte;
    if (alarm != null) {
      alarm.close();
    }
  }
}

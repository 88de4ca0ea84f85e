package dev.governor.providers.http;

import dev.governor.api.time.Time;

/// Sends calls to one server. Thread-safe; to be called from virtual threads, where an interrupt
/// ends a call at once.
///
/// Never repeats a call, follows no redirect and keeps no cookie.
public final class HttpTransport implements AutoCloseable {

  private final HttpSettings settings;
  private final Time time;

  public HttpTransport(HttpSettings settings, Time time) {
    this.settings = settings;
    this.time = time;
  }

  /// Sends a call and holds its whole answer in memory.
  public HttpResult send(HttpCall call) throws InterruptedException {
    throw new UnsupportedOperationException(settings + " " + time + call);
  }

  /// Sends a call and hands over the answer's lines, if it is a success; any other answer is held
  /// in memory. The answer may be of any length, a line may not.
  public HttpResult stream(HttpCall call, LineSink lines) throws InterruptedException {
    throw new UnsupportedOperationException(call.toString() + lines);
  }

  @Override
  public void close() {}
}

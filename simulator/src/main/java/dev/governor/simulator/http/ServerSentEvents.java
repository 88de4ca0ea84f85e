package dev.governor.simulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Server-sent events, as vendors stream their answers.
public final class ServerSentEvents {

  private static final String TYPE = "text/event-stream; charset=utf-8";

  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private int count;
  private int first;

  /// One without a name.
  public ServerSentEvents add(byte[] data) {
    write("data: ");
    all.writeBytes(data);
    write("\n\n");
    count++;
    return this;
  }

  public ServerSentEvents add(String name, byte[] data) {
    write("event: " + name + "\n");
    return add(data);
  }

  /// The answer has begun, if it had not: until here, all comes at once.
  public void begun() {
    if (first == 0) {
      first = count;
    }
  }

  private void write(String text) {
    all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The answer that they are.
  ///
  /// @param over how long those take that come after the answer began
  public Response response(Duration begins, Duration over) {
    return Response.of(200, TYPE, new Content.Bytes(all.toByteArray()))
        .after(begins)
        .in(new Manner.Events(Math.max(1, first), over));
  }

  /// The first so many together, each other by itself; the last may be a part of one.
  static Deque<byte[]> parted(byte[] all, int first) {
    Deque<byte[]> events = new ArrayDeque<>();
    int from = 0;
    int seen = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == '\n' && all[i - 1] == '\n' && ++seen >= first) {
        events.add(Arrays.copyOfRange(all, from, i + 1));
        from = i + 1;
      }
    }
    if (from < all.length) {
      events.add(Arrays.copyOfRange(all, from, all.length));
    }
    return events;
  }
}

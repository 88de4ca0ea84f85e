package dev.governor.bench;

import dev.governor.api.time.Time;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// A server that costs as little as one can, in a process of its own: it answers every question
/// with the same chat completion after a pause, or for some time with 429. Ends with its input.
final class TinyServer {

  private static final int BACKLOG = 4096;
  private static final String ANSWER =
      """
      {"id":"chatcmpl-1","object":"chat.completion","created":1790000000,"model":"tiny",\
      "choices":[{"index":0,"message":{"role":"assistant",\
      "content":"{\\"tagline\\":\\"It is what it is, and it is good.\\"}","refusal":null},\
      "logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":120,\
      "completion_tokens":14,"total_tokens":134,"prompt_tokens_details":{"cached_tokens":0}}}\
      """;
  private static final String LIMITED =
      """
      {"error":{"message":"Rate limit reached","type":"requests","param":null,\
      "code":"rate_limit_exceeded"}}\
      """;

  private final Time time = Time.system();
  private final ServerProcess.Manners manners;
  private final byte[] good;
  private final byte[] limited;
  private final AtomicLong first = new AtomicLong(Long.MIN_VALUE);
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final AtomicReference<String> last = new AtomicReference<>("");

  private TinyServer(ServerProcess.Manners manners) {
    this.manners = manners;
    this.good = response("200 OK", "x-ratelimit-remaining-requests: 9999\r\n", ANSWER);
    String wait =
        manners.retryAfterSeconds() == 0
            ? ""
            : "retry-after: %d\r\n".formatted(manners.retryAfterSeconds());
    this.limited = response("429 Too Many Requests", wait, LIMITED);
  }

  public static void main(String[] arguments) throws IOException {
    TinyServer server = new TinyServer(ServerProcess.Manners.of(arguments));
    try (ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
      Report.line(Integer.toString(socket.getLocalPort()));
      Thread.startVirtualThread(() -> server.accept(socket));
      while (System.in.read() >= 0) {
        // Until whoever started this is gone.
      }
    }
    System.exit(0);
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        Thread.startVirtualThread(() -> serve(connection));
      }
    } catch (IOException _) {
      // Closed: the process ends.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      for (TinyRequest next = TinyRequest.read(in); next != null; next = TinyRequest.read(in)) {
        out.write(
            switch (next.path()) {
              case "/last" -> response("200 OK", "", last.get());
              case "/most" -> response("200 OK", "", mostOpen.toString());
              case "/open" -> response("200 OK", "", open.toString());
              default -> answer(next.body());
            });
      }
    } catch (IOException _) {
      // The client went; so does its connection.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] answer(String body) throws InterruptedException {
    last.lazySet(body);
    if (manners.limitedFor().isPositive() && isLimited()) {
      return limited;
    }
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    if (manners.latency().isPositive()) {
      time.sleep(manners.latency());
    }
    open.decrementAndGet();
    return good;
  }

  private boolean isLimited() {
    long now = time.nanos();
    first.compareAndSet(Long.MIN_VALUE, now);
    return Duration.ofNanos(now - first.get()).compareTo(manners.limitedFor()) < 0;
  }

  private static byte[] response(String status, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String head =
        """
        HTTP/1.1 %s\r
        content-type: application/json\r
        date: Mon, 23 Nov 2026 12:00:00 GMT\r
        x-request-id: req_0123456789abcdef\r
        openai-processing-ms: 1\r
        x-ratelimit-limit-requests: 10000\r
        %scontent-length: %d\r
        \r
        """
            .formatted(status, headers, length);
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }
}

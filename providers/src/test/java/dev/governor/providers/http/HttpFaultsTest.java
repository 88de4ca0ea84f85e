package dev.governor.providers.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.Json;
import dev.governor.api.time.Time;
import dev.governor.providers.settings.Settings;
import dev.governor.testkit.time.ManualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class HttpFaultsTest {

  private static final HttpCall CALL =
      HttpCall.post("v1/ask", Map.of("x-api-key", "sk-very-secret"), HttpBody.json("{}"));

  private final ManualTime time = new ManualTime();

  static Stream<String> brokenAnswers() {
    return Stream.of(
        "",
        "I am no HTTP server\r\n\r\n",
        "HTTP/1.1 twohundred OK\r\n\r\n",
        "\u0000\u0001\u0002\u0003\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\"a\":\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{\"a\":",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("brokenAnswers")
  void aBrokenAnswerIsNoAnswer(String raw) throws Exception {
    try (RawServer server =
            new RawServer((request, peer) -> {
              peer.say(raw);
              peer.hangUp();
            });
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      for (HttpResult result : List.of(transport.send(CALL), transport.stream(CALL, _ -> {}))) {
        assertThat(result).isInstanceOf(HttpResult.NoAnswer.class);
        HttpResult.NoAnswer none = (HttpResult.NoAnswer) result;
        assertThat(none.timedOut()).isFalse();
        assertThat(none.message()).startsWith("127.0.0.1:").doesNotContain("secret");
      }
      assertThat(server.received()).hasSize(2);
    }
  }

  @Test
  void aResetIsNoAnswerBeforeAndInTheMiddleOfIt() throws Exception {
    try (RawServer server =
            new RawServer((request, peer) -> {
              if (request.line().contains("middle")) {
                peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
              }
              peer.reset();
            });
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      assertThat(transport.send(CALL)).isInstanceOf(HttpResult.NoAnswer.class);
      assertThat(transport.send(HttpCall.get("middle", Map.of())))
          .isInstanceOf(HttpResult.NoAnswer.class);
      assertThat(server.received()).as("nothing is repeated").hasSize(2);
    }
  }

  @Test
  void whereNobodyListensNothingWasSent() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (HttpTransport transport = transport("http://127.0.0.1:" + port, Map.of(), time)) {
      assertThat(transport.send(CALL))
          .isEqualTo(new HttpResult.NotSent("nothing answers at 127.0.0.1:" + port));
    }
  }

  @Test
  void toAHostThatDoesNotExistNothingWasSent() throws Exception {
    try (HttpTransport transport = transport("https://no-such-host.invalid", Map.of(), time)) {
      HttpResult result = transport.send(CALL);
      assertThat(result).isInstanceOf(HttpResult.NotSent.class);
      assertThat(((HttpResult.NotSent) result).message()).contains("no-such-host.invalid:443");
    }
  }

  @Test
  @SuppressWarnings("try")
  void withoutTlsNothingWasSent() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpTransport transport =
            transport("https://127.0.0.1:" + plain.getLocalPort(), Map.of(), Time.system())) {
      Thread.startVirtualThread(() -> sayInTheClear(plain));
      HttpResult result = transport.send(CALL);
      assertThat(result).isInstanceOf(HttpResult.NotSent.class);
      assertThat(((HttpResult.NotSent) result).message()).contains("no secure connection");
    }
  }

  private static void sayInTheClear(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      socket.getInputStream().readAllBytes();
    } catch (IOException _) {
      // The other side has closed.
    }
  }

  @Test
  void aServerThatSaysNothingIsLeftAfterTheFirstBytesTime() throws Exception {
    try (RawServer server = new RawServer((_, peer) -> peer.awaitEnd());
        HttpTransport transport = transport(server, Map.of("first_byte_timeout", "90s"), time);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResult> result = threads.submit(() -> transport.send(CALL));
      time.awaitSleepers(2);
      time.advance(Duration.ofSeconds(90));
      assertThat(result.get())
          .isEqualTo(
              new HttpResult.NoAnswer(
                  true, "127.0.0.1:%d did not answer in 1m30s".formatted(server.port())));
    }
  }

  @Test
  void aServerThatTricklesIsLeftAfterTheWholeTime() throws Exception {
    CountDownLatch line = new CountDownLatch(1);
    try (RawServer server =
            new RawServer((_, peer) -> {
              peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}\n{");
              peer.awaitEnd();
            });
        HttpTransport transport = transport(server, Map.of("first_byte_timeout", "90s"), time);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResult> result =
          threads.submit(() -> transport.stream(CALL, _ -> line.countDown()));
      line.await();
      time.advance(Duration.ofSeconds(91));
      assertThat(result.isDone()).isFalse();
      time.advance(Duration.ofMinutes(9));
      assertThat(result.get())
          .isEqualTo(
              new HttpResult.NoAnswer(
                  true, "127.0.0.1:%d did not finish its answer in 10m".formatted(server.port())));
    }
  }

  @Test
  void anInterruptEndsACallAndClosesItsConnection() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer server =
            new RawServer((_, peer) -> {
              arrived.countDown();
              try {
                peer.awaitEnd();
              } finally {
                gone.countDown();
              }
            });
        HttpTransport transport = transport(server, Map.of(), time)) {
      CompletableFuture<HttpResult> result = new CompletableFuture<>();
      Thread caller = call(transport, result);
      arrived.await();
      caller.interrupt();
      assertThatThrownBy(result::get).hasCauseInstanceOf(InterruptedException.class);
      gone.await();
    }
  }

  @Test
  void aCallThatWaitsForAConnectionCanBeInterrupted() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    try (RawServer server =
            new RawServer((_, peer) -> {
              arrived.countDown();
              peer.awaitEnd();
            });
        HttpTransport transport = transport(server, Map.of("max_connections", "1"), time)) {
      CompletableFuture<HttpResult> first = new CompletableFuture<>();
      call(transport, first);
      arrived.await();
      CompletableFuture<HttpResult> interrupted = new CompletableFuture<>();
      Thread second = call(transport, interrupted);
      while (second.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      second.interrupt();
      assertThatThrownBy(interrupted::get).hasCauseInstanceOf(InterruptedException.class);
      assertThat(server.received()).hasSize(1);
    }
  }

  private static Thread call(HttpTransport transport, CompletableFuture<HttpResult> result) {
    return Thread.startVirtualThread(() -> {
      try {
        result.complete(transport.send(CALL));
      } catch (InterruptedException e) {
        result.completeExceptionally(e);
      }
    });
  }

  static HttpTransport transport(RawServer server, Map<String, String> settings, Time time) {
    return transport(server.url().toString(), settings, time);
  }

  static HttpTransport transport(String url, Map<String, String> settings, Time time) {
    Map<String, JsonNode> all = new HashMap<>();
    settings.forEach((name, value) -> all.put(name, Json.tree(value)));
    all.put("base_url", Json.tree(url));
    return new HttpTransport(HttpSettings.read(new Settings(all), url), time);
  }
}

package dev.governor.providers.http;

import static dev.governor.providers.http.HttpFaultsTest.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.time.Time;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpTransportTest {

  private static final Map<String, String> HEADERS = Map.of("x-api-key", "sk-very-secret");

  @Test
  void aCallIsSentOnceWithItsHeadersAndBody() throws Exception {
    try (RawServer server = RawServer.answering(200, "application/json", "{\"ok\":\"\u00fc\"}");
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      HttpResult result =
          transport.send(
              HttpCall.post("/v1/ask?a=b", HEADERS, HttpBody.json("{\"q\":\"\u00e4\"}")));
      HttpResult.Answered answered = (HttpResult.Answered) result;
      assertThat(answered.status()).isEqualTo(200);
      assertThat(answered.body()).isEqualTo("{\"ok\":\"\u00fc\"}");
      assertThat(answered.headers().find("CONTENT-type")).contains("application/json");
      RawServer.Received received = server.received().getFirst();
      assertThat(received.line()).isEqualTo("POST /v1/ask?a=b HTTP/1.1");
      assertThat(received.head())
          .containsIgnoringCase("x-api-key: sk-very-secret\r\n")
          .containsIgnoringCase("content-type: application/json\r\n")
          .doesNotContainIgnoringCase("upgrade")
          .doesNotContainIgnoringCase("cookie");
      assertThat(received.body()).isEqualTo("{\"q\":\"\u00e4\"}");
    }
  }

  @Test
  void aConnectionIsUsedAgain() throws Exception {
    try (RawServer server = RawServer.answering(200, "application/json", "{}");
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      for (int i = 0; i < 20; i++) {
        assertThat(transport.send(HttpCall.get("x", HEADERS)))
            .isInstanceOf(HttpResult.Answered.class);
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void manyCallAtOnce() throws Exception {
    try (RawServer server =
            new RawServer((request, peer) -> peer.answer(200, "application/json", request.body()));
        HttpTransport transport =
            transport(server, Map.of("max_connections", "32"), Time.system());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HttpResult>> calls =
          IntStream.range(0, 1000)
              .<Callable<HttpResult>>mapToObj(i ->
                  () ->
                      transport.send(
                          HttpCall.post("x", HEADERS, HttpBody.json(Integer.toString(i)))))
              .toList();
      List<Future<HttpResult>> results = threads.invokeAll(calls);
      for (int i = 0; i < results.size(); i++) {
        assertThat(((HttpResult.Answered) results.get(i).get()).body())
            .isEqualTo(Integer.toString(i));
      }
      assertThat(server.connections()).isLessThanOrEqualTo(32);
    }
  }

  @Test
  void noRedirectIsFollowedAndAnyStatusIsAnAnswer() throws Exception {
    try (RawServer server =
            new RawServer((_, peer) ->
                peer.answer(
                    302,
                    "text/html",
                    "Location: http://127.0.0.1:1/\r\nSet-Cookie: a=b\r\n",
                    "moved"));
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      assertThat(((HttpResult.Answered) transport.send(HttpCall.get("x", HEADERS))).status())
          .isEqualTo(302);
      transport.send(HttpCall.get("x", HEADERS));
      assertThat(server.received()).hasSize(2);
      assertThat(server.received().getLast().head()).doesNotContainIgnoringCase("cookie");
    }
  }

  @Test
  void aCompressedAnswerIsReadAndItsRealSizeIsBounded() throws Exception {
    byte[] bomb = gzip("x".repeat(100_000));
    assertThat(bomb.length).isLessThan(1024);
    byte[] small = gzip("{}");
    try (RawServer server =
            new RawServer((request, peer) -> {
              byte[] body = request.line().contains("bomb") ? bomb : small;
              peer.say(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                      .formatted(body.length));
              peer.say(body);
            });
        HttpTransport transport =
            transport(server, Map.of("max_reply_bytes", "2000"), Time.system())) {
      assertThat(((HttpResult.Answered) transport.send(HttpCall.get("small", HEADERS))).body())
          .isEqualTo("{}");
      transport.send(HttpCall.get("small", HEADERS));
      assertThat(server.connections()).as("used again").isEqualTo(1);
      assertThat(transport.send(HttpCall.get("bomb", HEADERS)))
          .isInstanceOf(HttpResult.TooLarge.class);
    }
  }

  @Test
  void anEndlessAnswerIsCutOff() throws Exception {
    try (RawServer server =
            new RawServer((_, peer) -> {
              peer.say("HTTP/1.1 200 OK\r\n\r\n");
              while (true) {
                peer.say("x".repeat(10_000));
              }
            });
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      assertThat(transport.send(HttpCall.get("x", HEADERS)))
          .isInstanceOf(HttpResult.TooLarge.class);
    }
  }

  @Test
  void linesAreHandedOverAsTheyAreAndAFailureIsHeld() throws Exception {
    try (RawServer server =
            new RawServer((request, peer) -> {
              if (request.line().contains("bad")) {
                peer.answer(404, "application/json", "{\n}");
              } else {
                peer.answer(200, "application/x-jsonl", "{\"a\":1}\r\n\n{\"b\":\"\u00fc\"}");
              }
            });
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      List<String> lines = new ArrayList<>();
      HttpResult good = transport.stream(HttpCall.get("good", HEADERS), lines::add);
      HttpResult bad = transport.stream(HttpCall.get("bad", HEADERS), lines::add);
      assertThat(lines).containsExactly("{\"a\":1}", "{\"b\":\"\u00fc\"}");
      assertThat(((HttpResult.Answered) good).body()).isEmpty();
      assertThat(((HttpResult.Answered) bad).body()).isEqualTo("{\n}");
    }
  }

  @Test
  void whatTheSinkThrowsIsTheCallersAndFreesTheConnection() throws Exception {
    try (RawServer server = RawServer.answering(200, "application/x-jsonl", "{}\n{}\n");
        HttpTransport transport =
            transport(server, Map.of("max_connections", "1"), Time.system())) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() ->
                transport.stream(
                    HttpCall.get("x", HEADERS),
                    _ -> {
                      throw new IllegalStateException("the journal is full");
                    }))
            .hasMessage("the journal is full");
      }
      assertThat(transport.send(HttpCall.get("x", HEADERS)))
          .isInstanceOf(HttpResult.Answered.class);
    }
  }

  @Test
  void aStreamedBodyIsSentWithItsLengthAndAFailingOneIsNoAnswer() throws Exception {
    try (RawServer server = RawServer.answering(200, "application/json", "{}");
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      HttpBody whole =
          new HttpBody.Streamed(
              "application/json", 4, out -> out.write("true".getBytes(StandardCharsets.US_ASCII)));
      assertThat(transport.send(HttpCall.post("x", HEADERS, whole)))
          .isInstanceOf(HttpResult.Answered.class);
      HttpBody broken =
          new HttpBody.Streamed(
              "application/json",
              4,
              _ -> {
                throw new IOException("the disk is gone");
              });
      assertThat(transport.send(HttpCall.post("x", HEADERS, broken)))
          .isInstanceOf(HttpResult.NoAnswer.class);
      assertThat(server.received().getFirst().head()).containsIgnoringCase("content-length: 4\r\n");
      assertThat(server.received().getFirst().body()).isEqualTo("true");
    }
  }

  @Test
  void aRefusalIsReadWhileALongUploadIsStillUnderWay() throws Exception {
    try (RawServer server =
            new RawServer((_, peer) -> {
              peer.answer(413, "application/json", "Connection: close\r\n", "{}");
              peer.awaitEnd();
            });
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      byte[] chunk = new byte[1 << 16];
      HttpBody body =
          new HttpBody.Streamed(
              "application/json",
              (long) chunk.length * 1024,
              out -> {
                for (int i = 0; i < 1024; i++) {
                  out.write(chunk);
                }
              });
      HttpResult result = transport.send(HttpCall.post("x", Map.of("X-Read-Body", "no"), body));
      assertThat(result).isInstanceOf(HttpResult.Answered.class);
      assertThat(((HttpResult.Answered) result).status()).isEqualTo(413);
    }
  }

  @Test
  void anotherServerIsNeverGivenTheHeaders() throws Exception {
    try (RawServer server = RawServer.answering(200, "application/json", "{}");
        RawServer other = RawServer.answering(200, "application/json", "{}");
        HttpTransport transport = transport(server, Map.of(), Time.system())) {
      assertThat(transport.send(HttpCall.get(server.url() + "/v1/results?x=1", HEADERS)))
          .isInstanceOf(HttpResult.Answered.class);
      assertThat(transport.send(HttpCall.get(other.url() + "/v1/results", HEADERS)))
          .isInstanceOf(HttpResult.NotSent.class);
      assertThat(server.received().getFirst().line()).isEqualTo("GET /v1/results?x=1 HTTP/1.1");
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void aCallPrintsWithoutTheValuesOfItsHeaders() {
    assertThat(HttpCall.get("x", HEADERS)).hasToString("GET x with the headers [x-api-key]");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

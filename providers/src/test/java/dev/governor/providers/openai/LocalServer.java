package dev.governor.providers.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.governor.api.data.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/// A server on a free port of this machine that answers as a test says, and remembers what it was
/// asked.
final class LocalServer implements AutoCloseable {

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  static LocalServer answering(Script script) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LocalServer server = new LocalServer(http);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.createContext("/", exchange -> server.answer(exchange, script));
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As it is configured.
  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange, Script script) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      String path = exchange.getRequestURI().toString().replaceFirst("^/v1", "");
      Asked question = new Asked(exchange.getRequestMethod() + " " + path, headers, body);
      asked.add(question);
      Answer answer = script.answer(question);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      long announced = (long) bytes.length + answer.missing();
      exchange.sendResponseHeaders(answer.status(), announced == 0 ? -1 : announced);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// @param call such as `GET /batches/b1`
  record Asked(String call, Map<String, String> headers, String body) {

    JsonNode json() {
      return Json.parse(body);
    }
  }

  /// @param missing bytes that are announced and not sent, before the connection is closed
  record Answer(int status, Map<String, String> headers, String body, int missing) {

    static Answer json(String body) {
      return of(200, body);
    }

    static Answer of(int status, String body) {
      return new Answer(status, Map.of("content-type", "application/json"), body, 0);
    }

    Answer torn() {
      return new Answer(status, headers, body, 100);
    }

    Answer with(String header, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(header, value);
      return new Answer(status, more, body, missing);
    }
  }

  @FunctionalInterface
  interface Script {
    Answer answer(Asked question) throws InterruptedException;
  }
}

package dev.governor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/// A [TinyServer] beside this process, so that what it costs is not counted here.
record ServerProcess(Process process, int port) implements AutoCloseable {

  /// How it answers.
  ///
  /// @param limitedFor how long from the first question it answers 429
  /// @param retryAfterSeconds what it says then; 0 for nothing
  record Manners(Duration latency, Duration limitedFor, int retryAfterSeconds) {

    static Manners of(String[] arguments) {
      return new Manners(
          Duration.parse(arguments[0]),
          Duration.parse(arguments[1]),
          Integer.parseInt(arguments[2]));
    }

    static Manners after(Duration latency) {
      return new Manners(latency, Duration.ZERO, 0);
    }
  }

  static ServerProcess start(Manners manners) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TinyServer.class.getName(),
                manners.latency().toString(),
                manners.limitedFor().toString(),
                Integer.toString(manners.retryAfterSeconds()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ServerProcess(process, Integer.parseInt(process.inputReader().readLine()));
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:%d/%s".formatted(port, path));
  }

  /// The body that it was sent last.
  String lastBody() throws IOException, InterruptedException {
    return get("last");
  }

  /// How many questions it has under way.
  int open() throws IOException, InterruptedException {
    return Integer.parseInt(get("open"));
  }

  int mostOpen() throws IOException, InterruptedException {
    return Integer.parseInt(get("most"));
  }

  private String get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(at(path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}

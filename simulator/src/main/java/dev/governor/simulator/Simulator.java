package dev.governor.simulator;

import dev.governor.simulator.anthropic.AnthropicRoutes;
import dev.governor.simulator.bill.Bill;
import dev.governor.simulator.http.RouteList;
import dev.governor.simulator.http.Server;
import dev.governor.simulator.openai.OpenAiRoutes;
import dev.governor.simulator.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A provider that runs here: it speaks both vendors' protocols, realtime and batch, answers what
/// fits, goes wrong as its scenario says, and keeps the bill. Thread-safe.
///
/// ```java
/// try (Simulator simulator = Simulator.start(SimulatorOptions.CALM)) {
///   String baseUrl = simulator.baseUrl();
///   Totals charged = simulator.bill().totals();
/// }
/// ```
public final class Simulator implements AutoCloseable {

  private final Server server;
  private final String host;
  private final Stage stage;
  private final AnthropicRoutes anthropic;
  private final OpenAiRoutes openAi;

  private Simulator(SimulatorOptions options, Path folder) {
    this.host = options.host();
    this.stage =
        new Stage(
            options.scenario(),
            options.seed(),
            options.time(),
            options.composers(),
            options.models());
    this.anthropic = new AnthropicRoutes(stage, folder);
    this.openAi = new OpenAiRoutes(stage, folder);
    RouteList routes = new RouteList();
    anthropic.addTo(routes);
    openAi.addTo(routes);
    new SimRoutes(this::bill, this::reset, folder).addTo(routes);
    this.server = Server.start(options.host(), options.port(), routes, folder);
  }

  /// Starts one, which listens when this returns.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if it cannot listen there
  public static Simulator start(SimulatorOptions options) {
    try {
      return new Simulator(options, Files.createTempDirectory("governor-simulator"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.port();
  }

  /// Of Anthropic's protocol; OpenAI's has `/v1` after it.
  public String baseUrl() {
    return "http://" + host + ":" + port();
  }

  /// What it would have charged until now; goes on growing.
  public Bill bill() {
    anthropic.board().settle();
    openAi.board().settle();
    return stage.bill();
  }

  /// Forgets all that was, but not the scenario: bill, batches, files, caches.
  public void reset() {
    stage.reset();
    anthropic.reset();
    openAi.reset();
  }

  @Override
  public void close() {
    server.close();
  }
}

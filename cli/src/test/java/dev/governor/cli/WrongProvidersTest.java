package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.governor.cli.Rig.Told;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Providers that are set up wrongly: one sentence each, and nothing is sent where that can be
/// known.
@Timeout(60)
class WrongProvidersTest {

  private static final Map<String, String> KEYS =
      Map.of("ANTHROPIC_API_KEY", "sk-a", "OPENAI_API_KEY", "sk-o");

  @TempDir Path folder;

  private final Simulator simulator = Simulator.start(SimulatorOptions.CALM);

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Told run(Map<String, String> environment, String model, String provider) {
    String block =
        provider
            .replace("SIM", "\"" + simulator.baseUrl() + "\"")
            .replace("V1", "\"" + simulator.baseUrl() + "/v1\"");
    return new Rig(folder)
        .withJob(20, block)
        .runWith(environment, "run", "job.yaml", "--model", model);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          claude-sonet                | { name: anthropic, base_url: SIM }                      | claude-sonnet
          claude-3-sonnet-20240229    | { name: anthropic, base_url: SIM }                      | retired
          claude-sonnet               | { name: anthropic, base_url: "http://example.com" }     | https
          claude-sonnet               | { name: anthropic, base_url: SIM, api_key_env: NO_KEY } | NO_KEY
          claude-sonnet               | { name: anthropic, base_url: "ftp://x" }                | base_url
          claude-sonnet               | { name: anthropic, base_url: SIM, proxy: "socks://x" }  | proxy
          gpt-4o-minimal              | { name: openai }                                        | gpt
          gpt                         | { name: openai, base_url: "http://api.example.com/v1" } | https
          """)
  void whatCanBeKnownIsToldBeforeAnythingIsSent(String model, String provider, String word) {
    Told told = run(KEYS, model, provider);
    assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.err().lines()).as(told.err()).hasSize(1);
    assertThat(told.err()).contains(word);
    assertThat(simulator.bill().totals().requests()).isZero();
  }

  @Test
  void aMissingKeyIsToldBeforeAnythingIsSent() {
    Told told = run(Map.of(), "claude-sonnet", "{ name: anthropic, base_url: SIM }");
    assertThat(told.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.err().lines()).hasSize(1);
    assertThat(told.err()).contains("ANTHROPIC_API_KEY");
  }

  @ParameterizedTest
  @CsvSource({"anthropic, claude-sonnet, ''", "openai, gpt, /v1"})
  void aWrongKeyPausesTheJobAndIsNotShown(String vendor, String model, String path) {
    Scenario picky = Scenario.CALM.withKeys(Set.of("the-only-key"));
    try (Simulator strict = Simulator.start(SimulatorOptions.CALM.withScenario(picky))) {
      String wrong = "sk-wrong-0d1c2b3a4f5e";
      Told told =
          run(
              Map.of("KEY", wrong),
              model,
              "{ name: %s, base_url: \"%s%s\", api_key_env: KEY }"
                  .formatted(vendor, strict.baseUrl(), path));
      assertThat(told.code()).as(told.err() + told.out()).isEqualTo(ExitCode.PAUSED);
      assertThat(told.out()).contains("did not accept the key", "resume words");
      Leaks.assertNone(wrong, folder, told);
      assertThat(strict.bill().totals().requests()).isZero();
    }
  }

  @Test
  void aServerThatIsNoLlmPausesTheJob() throws IOException {
    HttpServer website =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    website.createContext(
        "/",
        exchange -> {
          byte[] page = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    website.start();
    try {
      String url = "\"http://127.0.0.1:" + website.getAddress().getPort() + "\"";
      Told told = run(KEYS, "claude-sonnet", "{ name: anthropic, base_url: " + url + " }");
      assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.PAUSED);
      assertThat(told.out() + told.err()).contains("HTML");
    } finally {
      website.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"base_url", "proxy"})
  void whatNobodyListensAtPausesTheJob(String setting) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String nobody = "\"http://127.0.0.1:" + port + "\"";
    String provider =
        setting.equals("proxy")
            ? "{ name: anthropic, proxy: " + nobody + " }"
            : "{ name: anthropic, base_url: " + nobody + " }";
    Told told = run(KEYS, "claude-sonnet", provider);
    assertThat(told.code()).as(told.err() + told.out()).isEqualTo(ExitCode.PAUSED);
    assertThat(told.out() + told.err()).contains(String.valueOf(port));
  }
}

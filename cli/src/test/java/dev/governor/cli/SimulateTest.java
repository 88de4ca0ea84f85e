package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SimulateTest {

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void begin() {
    rig = new Rig(folder);
  }

  @Test
  void itListensTellsHowToUseItAndShowsTheBillAtTheEnd() throws Exception {
    Process process = rig.start("simulate", "--port", "0", "--scenario", "batch-calm");
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("The simulator listens");
      String anthropic = out.readLine();
      String url = anthropic.replaceAll(".*\"(http.*)\".*", "$1");
      assertThat(out.readLine()).contains("openai", url + "/v1");
      assertThat(out.readLine()).contains("any that is not empty");
      assertThat(out.readLine()).contains("batch-calm (seed 1): Batches end after two seconds");
      assertThat(out.readLine()).contains("curl '" + url + "/sim/bill?summary=1'");
      ask(url);
      process.toHandle().destroy();
      assertThat(out.readLine()).startsWith("Ctrl-C");
      assertThat(out.readLine())
          .startsWith("It would have charged 1 answer: 1 tokens in, 1 out, at a price");
    }
    assertThat(process.waitFor()).isZero();
  }

  private static void ask(String url) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/v1/chat/completions"))
              .header("authorization", "Bearer any")
              .POST(
                  BodyPublishers.ofString(
                      "{\"model\":\"gpt-x\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"))
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theScenariosAreListed() {
    Told told = rig.run("simulate", "--list");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("SCENARIO", "calm", "Nothing goes wrong", "batch-shuffled", "spend-limit");
  }

  @Test
  void aScenarioThatIsNotThereIsSaid() {
    Told told = rig.run("simulate", "--scenario", "burst");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("There is no scenario 'burst'", "did you mean bursts?");
  }

  @Test
  void aWrongScenarioIsRefusedLineByLine() {
    rig.with("mine.yaml", "description: Mine.\nlatency: soon\nwish: 1\n");
    Told told = rig.run("simulate", "--scenario", "mine.yaml");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .contains("mine.yaml:2: latency must be", "mine.yaml:3: wish is not known");
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Told told = rig.run("simulate", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(told.code()).isEqualTo(2);
      assertThat(told.err())
          .contains("The simulator cannot listen on 127.0.0.1:" + taken.getLocalPort())
          .contains("choose another port");
    }
    assertThat(rig.run("simulate", "--port", "70000").err()).contains("--port must be from 0");
  }
}

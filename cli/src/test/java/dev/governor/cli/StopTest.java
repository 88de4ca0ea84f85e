package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Jobs that are stopped, by a signal, by another process, or by a kill.
@Timeout(120)
class StopTest {

  private static final String SLOW = "{ name: offline, latency: 200ms }";
  private static final int MANY = 5_000;
  private static final int ENOUGH = 60;

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void begin() {
    rig = new Rig(folder).withJob(MANY, SLOW);
  }

  @Test
  void aSignalLetsTheJobStopCleanlyAndTellsHowToGoOn() throws Exception {
    Interrupts interrupts = new Interrupts();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      CompletableFuture<Told> run =
          CompletableFuture.supplyAsync(
              () -> rig.run(interrupts, "run", "job.yaml", "--home", "my home"), thread);
      awaitSuccesses("my home");
      interrupts.interrupt();
      Told told = run.get();
      assertThat(told.code()).isEqualTo(130);
      assertThat(told.err())
          .contains("Interrupted: what is in flight has 5 s to finish; Ctrl-C again ends at once");
      assertThat(told.out())
          .startsWith("words: paused, ")
          .contains("  next      governor resume words --home 'my home'   # ");
    }
    assertThat(rig.run("verify", "words", "--home", "my home").out()).contains(" repeated 0, ");
  }

  @Test
  void anotherProcessIsAskedToPauseAndGoesOnLater() throws Exception {
    Process run = rig.start("run", "job.yaml");
    awaitSuccesses(".governor");
    // What is written meanwhile would look lost: a proof waits for the end.
    Told early = rig.run("verify", "words");
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err())
        .isEqualTo(
            "governor: The job words is running: verify it when it has ended, or pause it first\n");
    // Between two answers nothing may be in flight for a moment.
    while (rig.run("status", "words", "--json").json().at("/live/lane/in_flight").asInt() == 0) {
      Thread.onSpinWait();
    }
    assertThat(rig.run("status", "words").out()).contains("\n  lane      ", " under way");
    assertThat(rig.run("priority", "words", "high").out())
        .isEqualTo("words has the priority high\n");
    assertThat(rig.run("priority", "words", "highest").err())
        .isEqualTo("governor: PRIORITY must be low, normal, high or urgent, was 'highest'\n");
    Told paused = rig.run("pause", "words");
    assertThat(paused.err()).isEqualTo("words: asked process " + run.pid() + "\n");
    assertThat(paused.out()).isEqualTo("words is paused; go on with: governor resume words\n");
    assertThat(run.waitFor()).isEqualTo(3);
    assertThat(rig.run("status", "words").out()).startsWith("words: paused (paused on request)\n");

    assertThat(rig.run("cancel", "words").out()).isEqualTo("words is cancelled\n");
    assertThat(
            rig.run("status", "words", "--json").json().path("counts").path("pending").asLong(-1))
        .isZero();
    assertThat(rig.run("verify", "words").code()).isZero();
  }

  @Test
  void aTerminatedProcessLeavesWithTheCodeOfAnInterruption() throws Exception {
    Process run = rig.start("run", "job.yaml");
    awaitSuccesses(".governor");
    run.toHandle().destroy();
    assertThat(run.waitFor()).isEqualTo(130);
    assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("  next      governor resume words   # ");
    assertThat(rig.run("verify", "words").out()).contains("lost 0, repeated 0, ");
  }

  @Test
  void aKilledJobIsShownAsWhatItIsAndGoesOn() throws Exception {
    rig.withJob(ENOUGH, SLOW);
    Process run = rig.start("run", "job.yaml");
    awaitSuccesses(".governor");
    run.destroyForcibly().waitFor();
    assertThat(rig.run("status", "words").out())
        .startsWith("words: interrupted (its process ended before the job did)\n")
        .endsWith("  next      governor resume words\n");
    Told again = rig.run("resume", "words", "--json");
    assertThat(again.code()).isZero();
    assertThat(again.err()).startsWith("words: goes on, ");
    assertThat(rig.run("verify", "words").code()).isZero();
  }

  @Test
  void aReaderThatLeavesEarlyIsNoError() throws Exception {
    rig.withJob(MANY, "moody");
    assertThat(rig.run("run", "job.yaml").code()).isZero();
    Process results = rig.start("results", "words");
    assertThat(results.getInputStream().read()).isEqualTo('{');
    results.getInputStream().close();
    assertThat(results.waitFor()).isZero();
    assertThat(results.getErrorStream().readAllBytes()).isEmpty();
  }

  @Test
  void theDemoNeedsNoTerminalAndNoHome() throws Exception {
    Process demo = rig.start("demo");
    demo.getOutputStream().close();
    String told = new String(demo.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(demo.waitFor()).as(told).isZero();
    assertThat(Files.readAllLines(rig.file("governor-demo/out/results.jsonl"))).hasSize(91);
  }

  /// Until a job is under way: something has succeeded.
  private void awaitSuccesses(String home) {
    while (!rig.file(home).resolve("governor.db").toFile().exists()
        || rig.run("results", "words", "--limit", "1", "--home", home).out().isEmpty()) {
      Thread.onSpinWait();
    }
  }
}

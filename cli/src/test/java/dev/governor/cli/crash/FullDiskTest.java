package dev.governor.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A home on a disk that really is full: a small file system in memory, which only root may mount.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FullDiskTest {

  private static final int REQUESTS = 4_000;

  @TempDir Path folder;
  private Path disk;
  private final Taglines job =
      new Taglines("full", REQUESTS, "{ name: offline, latency: 1ms }", 20);

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=1536k", "governor-test", disk.toString()) == 0,
        "only root may mount a file system");
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      call("umount", disk.toString());
    }
  }

  @Test
  void aFullDiskPausesTheJobWithASentenceAndTheJobGoesOnWhenThereIsSpace() throws Exception {
    Path file = job.write(folder);
    GovernorProcess paused = governor("run", file.toString());
    assertThat(paused.exitCode()).as(paused.said()).isEqualTo(3);
    assertThat(paused.said())
        .containsIgnoringCase("full")
        .contains("governor resume full")
        .doesNotContain("Exception");

    assertThat(call("mount", "-o", "remount,size=64m", disk.toString())).isZero();
    GovernorProcess resumed = governor("resume", "full");
    assertThat(resumed.exitCode()).as(resumed.said()).isZero();
    assertThat(Files.readAllLines(folder.resolve("out/results.jsonl"))).hasSize(REQUESTS);
    GovernorProcess verified = governor("verify", "full");
    assertThat(verified.exitCode()).as(verified.said()).isZero();
    assertThat(verified.said()).contains("lost 0");
  }

  @Test
  void aDiskThatIsFullFromTheStartIsWrongInput() throws Exception {
    Path file = job.write(folder);
    assertThat(call("mount", "-o", "remount,size=16k", disk.toString())).isZero();
    GovernorProcess refused = governor("run", file.toString());
    assertThat(refused.exitCode()).as(refused.said()).isEqualTo(2);
    assertThat(refused.said().lines()).singleElement().asString().startsWith("governor: ");
  }

  private GovernorProcess governor(String command, String argument) throws IOException {
    return GovernorProcess.start(
        folder.resolve("said.txt"),
        List.of(command, argument, "--home", disk.resolve("home").toString()));
  }

  private static int call(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}

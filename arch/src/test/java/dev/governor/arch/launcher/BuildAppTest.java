package dev.governor.arch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.arch.launcher.Machine.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildAppTest {

  private Machine machine;
  private Checkout checkout;

  @BeforeEach
  void aMachineWithAJdk(@TempDir Path folder) throws IOException {
    machine = new Machine(folder);
    checkout = Checkout.under(folder);
    FakeJdk.make(machine.places().resolve("temurin"), "25.0.3");
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() {
    assertThat(governor().err()).containsExactly("governor: building (first use, about a minute)");
    assertThat(governor().err()).isEmpty();
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws IOException {
    governor();
    checkout.touch(checkout.source());

    assertThat(governor().err())
        .containsExactly("governor: building (the sources changed, about a minute)");
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void aRemovedSourceIsBuiltAgain() throws IOException {
    governor();
    Files.delete(checkout.source());
    checkout.touch(checkout.sources());
    governor();

    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void aChangedPomIsBuiltAgain() throws IOException {
    governor();
    checkout.touch(checkout.root().resolve("cli/pom.xml"));
    governor();

    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void anotherJdkIsBuiltForAgain() throws IOException {
    governor();
    FakeJdk.make(machine.places().resolve("temurin"), "25.0.4");

    assertThat(governor().out()).first().asString().startsWith("java 25.0.4 ");
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void theAppOfAJobThatRunsStaysWhenSourcesChange() throws IOException {
    governor();
    Path running = checkout.app();
    checkout.touch(checkout.source());
    governor();
    Path next = checkout.app();

    assertThat(next).isNotEqualTo(running).exists();
    assertThat(running.resolve("lib/governor-cli.jar")).exists();

    checkout.touch(checkout.source());
    governor();
    assertThat(running).doesNotExist();
  }

  @Test
  void aFailedBuildShowsTheEndOfItsLogAndCanBeMended() throws IOException {
    Path broken = Files.createFile(checkout.root().resolve("broken"));

    Ended failed = governor();
    assertThat(failed.status()).isEqualTo(2);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .containsSequence(
            "the compiler's complaint",
            "governor: the build failed; its whole log is "
                + checkout.root().resolve("cli/target/app.log"));

    Files.delete(broken);
    assertThat(governor().status()).isZero();
  }

  @Test
  void aFailedBuildLeavesTheAppBeforeAlone() throws IOException {
    governor();
    Path before = checkout.app();
    checkout.touch(checkout.source());
    Files.createFile(checkout.root().resolve("broken"));

    assertThat(governor().status()).isEqualTo(2);
    assertThat(checkout.app()).isEqualTo(before).exists();
  }

  @Test
  void javaGetsTheArgumentsAsTheyWere() {
    machine.set("GOVERNOR_JAVA_OPTS", "-Xmx512m -Xlog:disable");

    Ended ended = governor("run", "my job.yaml", "--set", "", "*");

    assertThat(ended.out())
        .contains("-Xmx512m", "-Xlog:disable")
        .endsWith("dev.governor.cli.Main", "run", "my job.yaml", "--set", "", "*");
  }

  @Test
  void javaTakesTheScriptsPlaceSoThatSignalsReachIt() {
    Ended ended = governor();

    assertThat(ended.out()).first().isEqualTo("java 25.0.3 " + ended.pid());
  }

  @Test
  void theExitStatusIsJavas() {
    assertThat(governor("exit:130").status()).isEqualTo(130);
  }

  @Test
  void theStartUpCacheIsUsedOnceItIsThere() throws IOException {
    assertThat(governor().out()).contains("-XX:AOTCache=" + checkout.app().resolve("app.aot"));
  }

  @Test
  void itRunsThroughALinkFromAnywhere(@TempDir Path elsewhere) throws IOException {
    Path link = Files.createSymbolicLink(elsewhere.resolve("gov"), checkout.script("governor"));
    Path second = Files.createSymbolicLink(elsewhere.resolve("g"), Path.of("gov"));

    assertThat(machine.run(link).status()).isZero();
    assertThat(machine.run(second).status()).isZero();
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void ciRunsTheTestCommandOfTheReadme() throws IOException {
    Files.writeString(
        checkout.root().resolve("README.md"),
        "<!-- quickstart -->\n```sh\nfalse\n```\n<!-- tests -->\n```sh\n./check -q\n```\n```sh\nfalse\n```\n");

    Ended ended = machine.run(checkout.script(".ci/run"));

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).containsExactly("./check -q");
    assertThat(checkout.builds()).singleElement().asString().endsWith("verify -q");
  }

  private Ended governor(String... arguments) {
    return machine.run(checkout.script("governor"), arguments);
  }
}

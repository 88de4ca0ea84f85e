package dev.governor.arch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.arch.launcher.Machine.Ended;
import dev.governor.arch.launcher.Machine.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchJdkTest {

  private static final String PLATFORM = "(linux|alpine-linux|mac)/(x64|aarch64)";
  private static final String RELEASE =
      "version/jdk-25\\.0\\.3%2B9/" + PLATFORM + "/jdk/hotspot/normal/eclipse";

  private Machine machine;
  private Checkout checkout;
  private StandInAdoptium adoptium;

  @BeforeEach
  void aMachineWithoutJava(@TempDir Path folder) throws IOException, InterruptedException {
    machine = new Machine(folder).install("curl");
    checkout = Checkout.under(folder);
    Path jdk = FakeJdk.make(folder.resolve("sent/jdk-25.0.3+9"), "25.0.3");
    adoptium = new StandInAdoptium(jdk);
    machine.set("GOVERNOR_JDK_URL", adoptium.url());
  }

  @AfterEach
  void stopTheServer() {
    adoptium.close();
  }

  @Test
  void aJdkIsFetchedOnceAndKept() {
    Ended first = governor();
    Ended second = governor();

    assertThat(first.out()).first().asString().startsWith("java 25.0.3 ");
    assertThat(first.err())
        .first()
        .asString()
        .contains("no JDK 25 (25.0.3 or newer) found; fetching Temurin 25.0.3+9", adoptium.url());
    assertThat(second.out()).first().asString().startsWith("java 25.0.3 ");
    assertThat(second.err()).isEmpty();
    assertThat(adoptium.asked())
        .hasSize(3)
        .satisfiesExactly(
            path -> assertThat(path).matches("/v3/checksum/" + RELEASE),
            path -> assertThat(path).matches("/v3/binary/" + RELEASE),
            path -> assertThat(path).isEqualTo("/archive.tar.gz"));
    assertThat(cached()).containsExactly("temurin-25.0.3+9");
  }

  @Test
  void theTestCommandFetchesItInTheSameWay() {
    Ended ended = machine.run(checkout.script("check"), "-pl", "engine");

    assertThat(ended.status()).isZero();
    assertThat(checkout.builds())
        .containsExactly(
            machine.cache().resolve("jdk/temurin-25.0.3+9") + " --batch-mode verify -pl engine");
  }

  @Test
  void wgetDoesWhereThereIsNoCurl() throws IOException {
    machine.remove("curl").install("wget");

    assertThat(governor().out()).first().asString().startsWith("java 25.0.3 ");
  }

  @Test
  void withoutCurlAndWgetOneSentenceSaysSo() throws IOException {
    machine.remove("curl");

    refused("fetching the JDK needs curl or wget, and neither is here");
    assertThat(adoptium.asked()).isEmpty();
  }

  @Test
  void theSwitchForbidsIt() {
    machine.set("GOVERNOR_NO_DOWNLOAD", "1");

    refused("GOVERNOR_NO_DOWNLOAD forbids fetching one");
    assertThat(adoptium.asked()).isEmpty();
  }

  @Test
  void aWrongChecksumIsRefusedAndNothingIsLeft() {
    adoptium.checksum("0".repeat(64) + "  OpenJDK.tar.gz\n");

    refused("has not the SHA-256 that it should have");
    assertThat(cached()).isEmpty();
    assertThat(checkout.builds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>moved</html>", "0123abcd"})
  void withoutAChecksumNothingIsFetched(String answer) {
    adoptium.checksum(answer);

    refused("sent no SHA-256 for the JDK");
    assertThat(cached()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "wget"})
  void withoutANetworkOneSentenceSaysSo(String tool) throws IOException {
    machine.remove("curl").install(tool);
    adoptium.close();

    refused(adoptium.url() + "/v3/checksum/", "could not be fetched (", "set JAVA_HOME");
    assertThat(cached()).isEmpty();
  }

  @Test
  void aJdkThatDoesNotStartHereIsRefused(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path jdk = FakeJdk.make(folder.resolve("jdk"), "25.0.3");
    FakeJdk.script(jdk.resolve("bin/java"), "#!/usr/bin/env bash\necho no such libc >&2; exit 1\n");

    try (StandInAdoptium other = new StandInAdoptium(jdk)) {
      machine.set("GOVERNOR_JDK_URL", other.url());
      refused("does not start here (no such libc)");
    }
    assertThat(cached()).isEmpty();
  }

  @Test
  void theBundleOfAMacIsUnpackedToo(@TempDir Path folder) throws IOException, InterruptedException {
    FakeJdk.make(folder.resolve("jdk-25.0.3+9/Contents/Home"), "25.0.3");

    try (StandInAdoptium other = new StandInAdoptium(folder.resolve("jdk-25.0.3+9"))) {
      machine.set("GOVERNOR_JDK_URL", other.url());
      assertThat(governor().out()).first().asString().startsWith("java 25.0.3 ");
    }
  }

  @Test
  void firstStartsAtTheSameTimeFetchAndBuildOnce() {
    List<Started> starts =
        Stream.generate(() -> machine.start(checkout.script("governor"))).limit(4).toList();

    assertThat(starts).allSatisfy(start -> assertThat(start.await().status()).isZero());
    assertThat(adoptium.asked()).hasSize(3);
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void theLockOfAProcessThatDiedIsBroken() throws IOException {
    long died = machine.run(machine.path().resolve("uname")).pid();
    Files.createDirectories(machine.cache());
    Files.createSymbolicLink(machine.cache().resolve("jdk.lock"), Path.of(Long.toString(died)));

    assertThat(governor().status()).isZero();
  }

  private Ended governor() {
    return machine.run(checkout.script("governor"), "--help");
  }

  private void refused(String... words) {
    Ended ended = governor();
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).last().asString().startsWith("governor: ").contains(words);
  }

  /// The names in the cache's folder of JDKs, hidden ones too.
  private List<String> cached() {
    String[] names = machine.cache().resolve("jdk").toFile().list();
    return names == null ? List.of() : List.of(names);
  }
}

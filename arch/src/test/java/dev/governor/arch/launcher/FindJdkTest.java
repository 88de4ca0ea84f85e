package dev.governor.arch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.arch.launcher.Machine.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindJdkTest {

  private Machine machine;
  private Checkout checkout;

  @BeforeEach
  void aMachineWithoutJava(@TempDir Path folder) throws IOException {
    machine = new Machine(folder).set("GOVERNOR_NO_DOWNLOAD", "1");
    checkout = Checkout.under(folder);
  }

  @Test
  void theJdkOfJavaHomeComesFirst(@TempDir Path folder) throws IOException {
    FakeJdk.make(machine.places().resolve("temurin"), "25.0.3");
    machine.set("JAVA_HOME", FakeJdk.make(folder.resolve("my jdk"), "25.0.4").toString());

    assertThat(runs("25.0.4").err())
        .containsExactly("governor: building (first use, about a minute)");
  }

  @Test
  void aJdkInTheUsualPlacesIsFound() throws IOException {
    FakeJdk.make(machine.places().resolve("temurin"), "25.0.3");

    runs("25.0.3");
  }

  @Test
  void aJdkOfAMacIsFoundInItsBundle() throws IOException {
    FakeJdk.make(machine.places().resolve("temurin-25.jdk/Contents/Home"), "25.0.3");

    runs("25.0.3");
  }

  @Test
  void aJdkInThePathIsFoundBehindItsLinks(@TempDir Path folder) throws IOException {
    Path home = FakeJdk.make(folder.resolve("jdk"), "25.0.3");
    Path alternative = Files.createSymbolicLink(folder.resolve("java"), home.resolve("bin/java"));
    Files.createSymbolicLink(machine.path().resolve("java"), alternative);

    runs("25.0.3");
  }

  @Test
  void otherVersionsArePassedOverWithoutAWord(@TempDir Path folder) throws IOException {
    machine.set("JAVA_HOME", FakeJdk.make(folder.resolve("seventeen"), "17.0.15").toString());
    FakeJdk.make(machine.places().resolve("a-21"), "21.0.9");
    FakeJdk.make(machine.places().resolve("b-26"), "26");
    FakeJdk.make(machine.places().resolve("c-250"), "250.0.3");
    FakeJdk.make(machine.places().resolve("d-25"), "25.0.3");

    assertThat(runs("25.0.3").err())
        .containsExactly("governor: building (first use, about a minute)");
  }

  @Test
  void aRuntimeWithoutACompilerIsNoJdk() throws IOException {
    Path home = FakeJdk.make(machine.places().resolve("jre"), "25.0.3");
    Files.delete(home.resolve("bin/javac"));

    assertThat(machine.run(checkout.script("governor")).status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25-ea", "25.0.1", "25.0.2", "25.0.2.0.1"})
  void aBuildWithTheFaultInItsCollectorIsRefused(String version) throws IOException {
    Path faulty = FakeJdk.make(machine.places().resolve("faulty"), version);

    Ended ended = machine.run(checkout.script("governor"));

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err())
        .hasSize(2)
        .first()
        .asString()
        .contains("the JDK " + version + " in " + faulty + " is refused", "JDK-8377811");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.0.3", "25.0.3.0.1", "25.0.10", "25.0.25"})
  void aBuildWithTheFaultMendedIsTaken(String version) throws IOException {
    FakeJdk.make(machine.places().resolve("mended"), version);

    runs(version);
  }

  @Test
  void beyondARefusedJavaHomeAnotherIsFound(@TempDir Path folder) throws IOException {
    machine.set("JAVA_HOME", FakeJdk.make(folder.resolve("old"), "25.0.1").toString());
    FakeJdk.make(machine.places().resolve("good"), "25.0.3");

    assertThat(runs("25.0.3").err()).first().asString().endsWith("(JDK-8377811), looking further");
  }

  @Test
  void whereThereIsNoneOneSentenceSaysSo() {
    for (String script : new String[] {"governor", "check"}) {
      Ended ended = machine.run(checkout.script(script));

      assertThat(ended.status()).isEqualTo(2);
      assertThat(ended.err())
          .containsExactly(
              "governor: no JDK 25 (25.0.3 or newer) found, and GOVERNOR_NO_DOWNLOAD forbids fetching"
                  + " one: install it and set JAVA_HOME");
    }
    assertThat(checkout.builds()).isEmpty();
  }

  private Ended runs(String version) {
    Ended ended = machine.run(checkout.script("governor"), "--help");
    assertThat(ended.status()).as("%s", ended).isZero();
    assertThat(ended.out()).first().asString().startsWith("java " + version + " ");
    return ended;
  }
}

package dev.governor.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.arch.fixture.lonely.providers.LonelyContract;
import dev.governor.arch.fixture.lonely.providers.LonelyContractTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PluginsTest {

  private static final String FIXTURE = "dev.governor.arch.fixture.lonely";
  private static final Plugins OURS = new Plugins(HouseTest.ROOT, HouseTest.CODE);
  private static final Plugins LONELY =
      new Plugins(FIXTURE, new ClassFileImporter().importPackages(FIXTURE));

  static Stream<Class<?>> services() {
    return Plugins.SERVICES.stream();
  }

  static Stream<Class<?>> factories() {
    return Plugins.CONTRACTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyPluginIsFoundByItsService(Class<?> service) {
    assertThat(OURS.implementations(service)).isNotEmpty();
    assertThat(OURS.unregistered(service)).isEmpty();
  }

  @Test
  void theServicesAreThoseThatTheApiSpeaksOf() {
    List<String> spoken =
        new Sources(ModuleTable.CHECKOUT)
            .files("api/src/main/java").stream()
                .filter(file -> Sources.text(file).contains("[java.util.ServiceLoader]"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

    assertThat(services().map(Class::getSimpleName)).containsExactlyInAnyOrderElementsOf(spoken);
  }

  @ParameterizedTest
  @MethodSource("factories")
  void everyKindPassesTheSuitesOfTheTestkit(Class<?> factory) {
    String packageName = Objects.requireNonNull(Plugins.CONTRACTS.get(factory));
    List<JavaClass> suites = Plugins.suites(HouseTest.CODE, packageName);

    assertThat(suites).isNotEmpty();
    assertThat(OURS.suitesNotPassed(factory, suites, ModuleTable.CHECKOUT)).isEmpty();
  }

  @Test
  void aPluginThatNobodyFindsIsNamed() {
    assertThat(LONELY.unregistered(ProviderFactory.class))
        .containsExactly(FIXTURE + ".providers.LonelyProviderFactory");
  }

  @Test
  void aKindThatDoesNotPassASuiteIsNamed(@TempDir Path checkout) throws IOException {
    List<JavaClass> suites =
        new ClassFileImporter().importClasses(LonelyContract.class).stream().toList();

    assertThat(LONELY.suitesNotPassed(ProviderFactory.class, suites, checkout))
        .containsExactly("Lonely has no LonelyContract");

    Path tests = Files.createDirectories(checkout.resolve("providers/target/test-classes"));
    Class<?> test = LonelyContractTest.class;
    try (InputStream bytes = test.getResourceAsStream(test.getSimpleName() + ".class")) {
      Path file = tests.resolve(test.getSimpleName() + ".class");
      Files.write(file, Objects.requireNonNull(bytes).readAllBytes());
    }
    assertThat(LONELY.suitesNotPassed(ProviderFactory.class, suites, checkout)).isEmpty();
  }
}

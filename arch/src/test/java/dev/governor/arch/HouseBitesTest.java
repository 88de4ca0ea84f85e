package dev.governor.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule fails on code that breaks it: a rule that cannot fail holds nothing.
class HouseBitesTest {

  @ParameterizedTest
  @CsvSource({
    "upward, engine may not use cli",
    "sideways, outputs may not use governors",
    "plugin, providers may not use engine",
    "implementation, wiring may not use journal-jdbc",
    "testing, engine may not use testkit",
    "homeless, belongs to no module"
  })
  void anUndrawnArrowIsFound(String fixture, String sentence) throws IOException {
    ModuleTable table = ModuleTable.ofTheProject();

    assertThat(violations(fixture, house -> house.modulesUseOnlyWhatTheTableSays(table)))
        .isNotEmpty()
        .allMatch(violation -> violation.contains(sentence));
  }

  @Test
  void aCycleIsFound() {
    assertThat(violations("cycle", House::packagesAreFreeOfCycles)).hasSize(1);
  }

  @Test
  void aLibraryInTheApiIsFound() {
    assertThat(violations("library", House::theApiKnowsOnlyJavaAndJson))
        .anyMatch(violation -> violation.contains("org.assertj"));
  }

  @Test
  void aValueThatChangesIsFound() {
    assertThat(violations("state", House::theApiHoldsNoStateThatChanges))
        .singleElement()
        .asString()
        .contains("Counter.count");
  }

  @Test
  void sqlElsewhereIsFound() {
    assertThat(violations("sql", House::sqlStaysInTheJournal))
        .isNotEmpty()
        .allMatch(violation -> violation.contains("outputs.Query"))
        .noneMatch(violation -> violation.contains("journal.jdbc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Instant.now()",
        "LocalDate.now(",
        "Clock.systemUTC()",
        "Clock.tickSeconds(",
        "System.nanoTime()",
        "System.currentTimeMillis()",
        "Thread.sleep(",
        "TimeUnit.sleep(",
        "byReference"
      })
  void aClockIsFound(String access) {
    assertThat(violations("time", House::onlySystemTimeReadsClocksAndSleeps))
        .hasSize(9)
        .anyMatch(violation -> violation.contains(access))
        .noneMatch(violation -> violation.contains("SystemTime"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Math.random()",
        "UUID.randomUUID()",
        "ThreadLocalRandom.current()",
        "Random.<init>(",
        "SecureRandom.<init>(",
        "RandomGenerator.getDefault()",
        "byReference"
      })
  void chanceIsFound(String access) {
    assertThat(violations("chance", House::chanceIsGiven))
        .hasSize(7)
        .anyMatch(violation -> violation.contains(access));
  }

  @Test
  void printingIsFound() {
    assertThat(violations("print", House::onlyTheCommandLinePrints))
        .hasSize(3)
        .anyMatch(violation -> violation.contains("System.out"))
        .anyMatch(violation -> violation.contains("System.err"))
        .anyMatch(violation -> violation.contains("printStackTrace"))
        .noneMatch(violation -> violation.contains("cli.Shown"));
  }

  @Test
  void workOnTheCommonPoolIsFound() {
    assertThat(violations("pool", House::nothingRunsOnTheCommonPool))
        .hasSize(2)
        .noneMatch(violation -> violation.contains("onItsOwn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"call.KnowsTheRun", "pace.KnowsTheJournal", "recovery.KnowsTheFacade"})
  void aRunnerThatKnowsMoreThanItsRequestIsFound(String name) {
    assertThat(violations("runner", House::theRunnerOfOneRequestKnowsNoJournalAndNoJob))
        .anyMatch(violation -> violation.contains(name));
  }

  @Test
  void anEngineThatKnowsItsFacadeIsFound() {
    assertThat(violations("runner", House::nothingInTheEngineKnowsTheFacade))
        .isNotEmpty()
        .allMatch(violation -> violation.contains("KnowsTheFacade"));
  }

  private static List<String> violations(String fixture, Function<House, ArchRule> rule) {
    String root = "dev.governor.arch.fixture." + fixture;
    JavaClasses code = new ClassFileImporter().importPackages(root);
    return rule.apply(new House(root)).evaluate(code).getFailureReport().getDetails();
  }
}

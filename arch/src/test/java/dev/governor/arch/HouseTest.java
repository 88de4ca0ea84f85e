package dev.governor.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseTest {

  static final String ROOT = "dev.governor";
  static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyModuleIsHeldAgainstTheRules() throws IOException {
    ModuleTable table = ModuleTable.ofTheProject();
    Set<String> seen =
        CODE.stream()
            .flatMap(type -> table.moduleOf(ROOT, type.getPackageName()).stream())
            .collect(Collectors.toSet());

    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            table.rows().keySet().stream()
                .filter(module -> !Set.of("arch", "bench").contains(module))
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> theRulesHold() throws IOException {
    House house = new House(ROOT);
    return Stream.of(
            house.modulesUseOnlyWhatTheTableSays(ModuleTable.ofTheProject()),
            house.packagesAreFreeOfCycles(),
            house.theApiKnowsOnlyJavaAndJson(),
            house.theApiHoldsNoStateThatChanges(),
            house.sqlStaysInTheJournal(),
            house.onlySystemTimeReadsClocksAndSleeps(),
            house.chanceIsGiven(),
            house.onlyTheCommandLinePrints(),
            house.nothingRunsOnTheCommonPool(),
            house.theRunnerOfOneRequestKnowsNoJournalAndNoJob(),
            house.nothingInTheEngineKnowsTheFacade())
        .map(HouseTest::test);
  }

  private static DynamicTest test(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE));
  }
}

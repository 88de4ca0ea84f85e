package dev.governor.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of the house, for the packages under a root.
///
/// @param root `dev.governor`, or that of a fixture that breaks a rule
record House(String root) {

  /// Dependencies run as the table of modules says.
  ArchRule modulesUseOnlyWhatTheTableSays(ModuleTable table) {
    return classes().that().resideInAPackage(root + "..").should(new UseOnlyBelow(root, table));
  }

  ArchRule packagesAreFreeOfCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /// Others must not inherit a library from the api.
  ArchRule theApiKnowsOnlyJavaAndJson() {
    return classes()
        .that()
        .resideInAPackage(root + ".api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            root + ".api..",
            "java.lang..",
            "java.io..",
            "java.math..",
            "java.net..",
            "java.nio..",
            "java.security..",
            "java.time..",
            "java.util..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.jspecify..");
  }

  ArchRule theApiHoldsNoStateThatChanges() {
    return fields()
        .that()
        .areDeclaredInClassesThat(
            resideInAPackage(root + ".api..")
                .and(
                    describe(
                        "are no builders",
                        (JavaClass type) -> !type.getSimpleName().equals("Builder"))))
        .should()
        .beFinal();
  }

  ArchRule sqlStaysInTheJournal() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".journal.jdbc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..");
  }

  ArchRule onlySystemTimeReadsClocksAndSleeps() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".api.time.SystemTime")
        .should()
        .accessTargetWhere(Forbidden.CLOCKS_AND_SLEEP);
  }

  ArchRule chanceIsGiven() {
    return noClasses().should().accessTargetWhere(Forbidden.CHANCE);
  }

  ArchRule onlyTheCommandLinePrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".cli..")
        .should()
        .accessTargetWhere(Forbidden.PRINTING);
  }

  ArchRule nothingRunsOnTheCommonPool() {
    return noClasses().should().accessTargetWhere(Forbidden.COMMON_POOL);
  }

  /// So that a cluster can place it: the runner of one request is given its ledger.
  ArchRule theRunnerOfOneRequestKnowsNoJournalAndNoJob() {
    return noClasses()
        .that(
            resideInAPackage(root + ".engine.call..")
                .or(resideInAPackage(root + ".engine.pace.."))
                .or(resideInAPackage(root + ".engine.recovery.."))
                .as("engine.call, pace and recovery"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + ".engine.run..")
                .or(resideInAPackage(root + ".engine"))
                .or(isJournal())
                .as("are engine.run, the façade, or the journal itself"));
  }

  /// The façade stands on top: what is below must not know it. Pipelines stand on the façade.
  ArchRule nothingInTheEngineKnowsTheFacade() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".engine.*..")
        .and()
        .resideOutsideOfPackage(root + ".engine.pipeline..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".engine");
  }

  private DescribedPredicate<JavaClass> isJournal() {
    return describe(
        "is the journal",
        type ->
            type.getName().startsWith(root + ".api.journal.Journal")
                && !type.isAssignableTo(Throwable.class));
  }
}

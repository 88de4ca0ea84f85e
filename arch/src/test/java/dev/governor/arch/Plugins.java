package dev.governor.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.governor.api.data.ItemReader;
import dev.governor.api.job.JobListener;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.journal.OutputCheck;
import dev.governor.api.journal.Projection;
import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBaseFactory;
import dev.governor.api.play.Storyteller;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.release.ReleaseCheck;
import dev.governor.api.release.ReleaseWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The classes of the plug-in modules that implement the api's interfaces.
///
/// @param code all of the house
record Plugins(String root, JavaClasses code) {

  /// What plug-ins are found by.
  static final List<Class<?>> SERVICES =
      List.of(
          DocumentReader.class,
          Embedder.class,
          ItemReader.class,
          JobListener.class,
          JobType.class,
          JournalFactory.class,
          KnowledgeBaseFactory.class,
          OfflineComposer.class,
          OutputCheck.class,
          Projection.class,
          ProviderFactory.class,
          ReleaseCheck.class,
          ReleaseWriter.class,
          Storyteller.class);

  /// The suites that every kind must pass, by what makes the kind.
  static final Map<Class<?>, String> CONTRACTS =
      Map.of(
          JournalFactory.class, "dev.governor.testkit.journal",
          KnowledgeBaseFactory.class, "dev.governor.testkit.knowledge",
          ProviderFactory.class, "dev.governor.testkit.provider");

  /// Implementations of a service that no `META-INF/services` names: nobody would ever find them.
  List<String> unregistered(Class<?> service) {
    Set<String> found =
        ServiceLoader.load(service).stream()
            .map(provider -> provider.type().getName())
            .collect(Collectors.toSet());
    return implementations(service)
        .map(JavaClass::getName)
        .filter(name -> !found.contains(name))
        .toList();
  }

  /// Suites of the testkit that a kind does not pass: its tests are those whose name starts as its
  /// factory's, such as `SqliteClaimContractTest` for a `SqliteJournalFactory`.
  List<String> suitesNotPassed(Class<?> factory, List<JavaClass> suites, Path checkout) {
    return implementations(factory)
        .flatMap(kind -> {
          String prefix = kind.getSimpleName().replace(factory.getSimpleName(), "");
          List<JavaClass> tests = tests(kind, prefix, checkout);
          return suites.stream()
              .filter(suite -> tests.stream().noneMatch(inherits(suite)))
              .map(suite -> prefix + " has no " + suite.getSimpleName());
        })
        .toList();
  }

  /// The abstract suites in a package of the testkit.
  static List<JavaClass> suites(JavaClasses code, String packageName) {
    return code.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(type -> type.getSimpleName().endsWith("Contract"))
        .toList();
  }

  Stream<JavaClass> implementations(Class<?> type) {
    return code.stream()
        .filter(candidate -> candidate.isAssignableTo(type))
        .filter(candidate -> !candidate.isInterface())
        .filter(candidate -> !candidate.getModifiers().contains(JavaModifier.ABSTRACT))
        .filter(candidate -> moduleOf(candidate).findAny().isPresent());
  }

  private List<JavaClass> tests(JavaClass kind, String prefix, Path checkout) {
    return moduleOf(kind)
        .map(module -> checkout.resolve(module).resolve("target/test-classes"))
        .filter(Files::isDirectory)
        .flatMap(folder -> new ClassFileImporter().importPath(folder).stream())
        .filter(
            test -> test.getName().substring(test.getPackageName().length() + 1).startsWith(prefix))
        .toList();
  }

  private static Predicate<JavaClass> inherits(JavaClass suite) {
    return test ->
        test.getAllRawSuperclasses().stream()
            .anyMatch(parent -> parent.getName().equals(suite.getName()));
  }

  private Stream<String> moduleOf(JavaClass type) {
    String name = type.getPackageName() + ".";
    return ModuleTable.PLUGINS.stream()
        .filter(module -> name.startsWith(root + "." + module.replace('-', '.') + "."));
  }
}

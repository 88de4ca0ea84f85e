package dev.governor.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/// What the code of the house must not touch. All see method references as well as calls.
final class Forbidden {

  static final DescribedPredicate<JavaAccess<?>> CLOCKS_AND_SLEEP =
      describe(
          "reads a clock or sleeps",
          access ->
              isOneOf(
                      access,
                      Map.of(
                          "java.lang.System", Set.of("nanoTime", "currentTimeMillis"),
                          "java.lang.Thread", Set.of("sleep"),
                          "java.util.concurrent.TimeUnit", Set.of("sleep"),
                          "java.util.Calendar", Set.of("getInstance"),
                          "java.util.Date", Set.of("<init>")))
                  || isClock(access));

  static final DescribedPredicate<JavaAccess<?>> CHANCE =
      describe(
          "takes chance from the machine",
          access ->
              isOneOf(
                  access,
                  Map.of(
                      "java.lang.Math", Set.of("random"),
                      "java.util.UUID", Set.of("randomUUID"),
                      "java.util.Random", Set.of("<init>"),
                      "java.security.SecureRandom", Set.of("<init>"),
                      "java.util.concurrent.ThreadLocalRandom", Set.of("current"),
                      "java.util.random.RandomGenerator", Set.of("getDefault"))));

  static final DescribedPredicate<JavaAccess<?>> PRINTING =
      describe(
          "prints",
          access ->
              isOneOf(access, Map.of("java.lang.System", Set.of("out", "err")))
                  || (access.getName().equals("printStackTrace")
                      && access.getTargetOwner().isAssignableTo(Throwable.class)));

  /// `supplyAsync` and its like where no executor is given.
  static final DescribedPredicate<JavaAccess<?>> COMMON_POOL =
      describe(
          "runs on the common pool",
          access ->
              access.getName().endsWith("Async")
                  && isFuture(access.getTargetOwner())
                  && takesNoExecutor(access));

  private Forbidden() {}

  private static boolean isOneOf(JavaAccess<?> access, Map<String, Set<String>> members) {
    return members
        .getOrDefault(access.getTargetOwner().getName(), Set.of())
        .contains(access.getName());
  }

  private static boolean isClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    return owner.startsWith("java.time.")
        && (name.equals("now")
            || (owner.equals("java.time.Clock")
                && (name.startsWith("system") || name.startsWith("tick"))));
  }

  private static boolean isFuture(JavaClass owner) {
    return owner.isAssignableTo(CompletableFuture.class)
        || owner.isAssignableTo(CompletionStage.class);
  }

  private static boolean takesNoExecutor(JavaAccess<?> access) {
    return access
        .getTarget()
        .resolveMember()
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast)
        .map(method ->
            method.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Executor.class)))
        .orElse(true);
  }
}

package dev.governor.governors.type;

import dev.governor.api.job.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds names that two results have, whatever their case and spaces. Used by one thread.
public final class RepeatedNames {

  private final Map<String, String> firsts = new HashMap<>();
  private final List<Violation> found = new ArrayList<>();

  /// @param owner whose name it is, in sentences
  /// @param path of the name
  public void add(String name, String owner, String path) {
    Optional.ofNullable(firsts.putIfAbsent(folded(name), owner))
        .ifPresent(first ->
            found.add(
                new Violation(
                    "name_repeated",
                    path,
                    "'%s' is that of %s already; each must differ".formatted(name, first))));
  }

  /// In the order in which they came.
  public List<Violation> found() {
    return List.copyOf(found);
  }

  private static String folded(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}

package dev.governor.governors.schema;

import dev.governor.api.job.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Collects what is wrong with a record, in the order in which it is found.
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /// Begins with none.
  public Violations() {}

  /// Begins with those of the bounds that the record states.
  public static Violations of(Record checked) {
    Violations violations = new Violations();
    violations.addAll(RecordCheck.of(checked));
    return violations;
  }

  public void add(String code, String path, String message) {
    found.add(new Violation(code, path, message));
  }

  public void addAll(List<Violation> others) {
    found.addAll(others);
  }

  /// Code `schema_version_unknown`.
  public void version(int known, int given) {
    if (known != given) {
      add("schema_version_unknown", "/schemaVersion", "must be " + known + ", was " + given);
    }
  }

  /// Code `fact_changed`: what code adds, and no model decides, is as it was added.
  public void fact(Object fact, Object given, String path) {
    if (!fact.equals(given)) {
      add("fact_changed", path, "must be as it was given, " + fact + ", was " + given);
    }
  }

  /// Every value but the first of those that are equal.
  ///
  /// @param path of a value, with its position as `%d`
  public void distinct(String code, String path, List<?> values) {
    distinct(code, path, values, value -> value);
  }

  /// Every value but the first of those with an equal key.
  ///
  /// @param path of a value, with its position as `%d`
  public <T> void distinct(String code, String path, List<T> values, Function<T, ?> key) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(key.apply(values.get(i)))) {
        add(code, path.formatted(i), "repeats " + quoted(values.get(i)) + "; each must differ");
      }
    }
  }

  private static String quoted(Object value) {
    return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
  }

  /// All so far; empty if nothing is wrong.
  public List<Violation> all() {
    return List.copyOf(found);
  }
}

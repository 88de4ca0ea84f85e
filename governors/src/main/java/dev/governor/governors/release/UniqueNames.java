package dev.governor.governors.release;

import dev.governor.api.job.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// No two artifacts, stories or quests have one name, whatever its case and spaces; an artifact may
/// lend its name to a quest.
final class UniqueNames {

  private final List<Violation> found = new ArrayList<>();

  private UniqueNames() {}

  static List<Violation> check(Parts parts) {
    UniqueNames names = new UniqueNames();
    names.add(parts.artifacts(), "name", artifact -> artifact.name());
    names.add(parts.storylines(), "title", storyline -> storyline.title());
    names.add(parts.questlines(), "title", questline -> questline.title());
    return names.found;
  }

  private <T> void add(List<Part<T>> parts, String field, Function<T, String> name) {
    Map<String, String> firsts = new HashMap<>();
    for (Part<T> part : parts) {
      String given = name.apply(part.output());
      String first = firsts.putIfAbsent(folded(given), part.path());
      if (first != null) {
        found.add(
            new Violation(
                "name_repeated",
                part.path() + "/" + field,
                "'%s' is that of %s already; each must differ".formatted(given, first)));
      }
    }
  }

  private static String folded(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}

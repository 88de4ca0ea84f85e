package dev.governor.governors.knowledge;

import dev.governor.api.job.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is wrong with all entries of a job together: too few or too many for a tradition, a kind of
/// knowledge that is missing, and entries that say the same.
final class KnowledgeReview {

  private static final int FEWEST = 8;
  private static final int MOST = 15;
  private static final double NEAR = 0.5;
  private static final List<EntryType> NEEDED =
      List.of(EntryType.PRINCIPLE, EntryType.PRACTICE, EntryType.CONCEPT);

  private record Compared(String id, Shingles shingles) {}

  private KnowledgeReview() {}

  static List<Violation> of(Iterable<KnowledgeEntry> entries) {
    Map<String, List<EntryType>> types = new LinkedHashMap<>();
    List<Compared> compared = new ArrayList<>();
    for (KnowledgeEntry entry : entries) {
      types.computeIfAbsent(entry.traditionId(), _ -> new ArrayList<>()).add(entry.type());
      compared.add(new Compared(entry.id(), Shingles.of(entry.body())));
    }
    List<Violation> found = new ArrayList<>();
    types.forEach((tradition, its) -> counts(tradition, its, found));
    nearDuplicates(compared, found);
    return List.copyOf(found);
  }

  private static void counts(String tradition, List<EntryType> types, List<Violation> found) {
    if (types.size() < FEWEST || types.size() > MOST) {
      found.add(
          new Violation(
              "entries_out_of_bounds",
              "/" + tradition,
              "%s has %d entries; it should have %d to %d"
                  .formatted(tradition, types.size(), FEWEST, MOST)));
    }
    for (EntryType needed : NEEDED) {
      if (!types.contains(needed)) {
        found.add(
            new Violation(
                "entry_type_missing",
                "/" + tradition,
                "%s has no entry of the type %s; it should have one".formatted(tradition, needed)));
      }
    }
  }

  private static void nearDuplicates(List<Compared> entries, List<Violation> found) {
    for (int i = 0; i < entries.size(); i++) {
      for (int j = 0; j < i; j++) {
        Compared later = entries.get(i);
        Compared earlier = entries.get(j);
        double similarity = later.shingles().similarity(earlier.shingles());
        if (similarity > NEAR) {
          found.add(
              new Violation(
                  "near_duplicate",
                  "/" + later.id(),
                  String.format(
                      Locale.ROOT,
                      "%s says nearly the same as %s (similarity %.2f); one of them should go",
                      later.id(),
                      earlier.id(),
                      similarity)));
        }
      }
    }
  }
}

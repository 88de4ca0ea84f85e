package dev.governor.providers.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Finds the names that somebody may have meant.
final class NearNames {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final int MOST = 3;
  private static final int LONGEST = 64;

  private NearNames() {}

  /// `; did you mean claude-sonnet or claude-sonnet-5?`, or nothing where none is near: a third of
  /// the letters may differ.
  static String hint(String wanted, List<String> names) {
    if (wanted.length() > LONGEST) {
      return "";
    }
    int allowed = Math.max(2, wanted.length() / 3);
    List<String> near =
        names.stream()
            .filter(name -> distance(wanted, name) <= allowed)
            .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
            .limit(MOST)
            .toList();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static int distance(String one, String other) {
    return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}

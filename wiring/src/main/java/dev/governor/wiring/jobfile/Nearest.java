package dev.governor.wiring.jobfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Finds the name that somebody meant.
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final int LONGEST = 64;

  private Nearest() {}

  /// The name nearest to `wanted`, if it is near: a third of its letters may differ, and at least
  /// one, at least two from four letters on. Case does not matter.
  static Optional<String> to(String wanted, Collection<String> names) {
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
    return names.stream()
        .filter(name -> distance(wanted, name) <= allowed)
        .min(Comparator.comparingInt(name -> distance(wanted, name)));
  }

  /// `; did you mean max_tokens?`, or nothing.
  public static String hint(String wanted, Collection<String> names) {
    return to(wanted, names).map(name -> "; did you mean " + name + "?").orElse("");
  }

  private static int distance(String one, String other) {
    return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}

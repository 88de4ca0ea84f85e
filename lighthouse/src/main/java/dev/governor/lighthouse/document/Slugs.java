package dev.governor.lighthouse.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Headings as parts of ids.
final class Slugs {

  private static final int MOST_CHARACTERS = 60;

  private Slugs() {}

  /// Small letters, digits and dashes; `text` where there are none.
  static String of(String heading) {
    String plain =
        Normalizer.normalize(heading, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    String cut = plain.substring(0, Math.min(MOST_CHARACTERS, plain.length()));
    String slug = cut.replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "text" : slug;
  }

  /// The slug, or the first of `slug-2`, `slug-3` ... that is not taken; takes it.
  static String unlike(Set<String> taken, String slug) {
    String free = slug;
    for (int number = 2; !taken.add(free); number++) {
      free = slug + "-" + number;
    }
    return free;
  }
}

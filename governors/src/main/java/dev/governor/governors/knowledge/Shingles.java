package dev.governor.governors.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The runs of three words in a text, by which two texts are compared.
final class Shingles {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LENGTH = 3;

  /// Sorted, each once.
  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    List<String> words = NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT).strip()).toList();
    return new Shingles(
        IntStream.rangeClosed(0, words.size() - LENGTH)
            .map(i -> words.subList(i, i + LENGTH).hashCode())
            .sorted()
            .distinct()
            .toArray());
  }

  /// How much of both together is common to both, from 0 to 1 (Jaccard).
  double similarity(Shingles other) {
    int common = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Integer.compare(hashes[mine], other.hashes[theirs]);
      common += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    int all = hashes.length + other.hashes.length - common;
    return all == 0 ? 0 : (double) common / all;
  }
}

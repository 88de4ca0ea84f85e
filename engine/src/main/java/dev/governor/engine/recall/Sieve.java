package dev.governor.engine.recall;

import java.util.concurrent.atomic.AtomicLongArray;

/// Says of a question, without a look into the journal, that its answer cannot be known: a Bloom
/// filter. Its size is fixed; when very many are in it, it only lets through more. Thread-safe.
final class Sieve {

  /// A megabyte: among 800,000 questions, one look in a hundred is for nothing.
  private static final int BITS = 1 << 23;

  private static final int HASHES = 4;
  private static final int HASH_DIGITS = 8;
  private static final int HEXADECIMAL = 16;

  private final AtomicLongArray words = new AtomicLongArray(BITS / Long.SIZE);

  void add(String digest) {
    for (int hash = 0; hash < HASHES; hash++) {
      int bit = bit(digest, hash);
      words.accumulateAndGet(bit / Long.SIZE, 1L << bit, (word, mask) -> word | mask);
    }
  }

  boolean mayHave(String digest) {
    for (int hash = 0; hash < HASHES; hash++) {
      int bit = bit(digest, hash);
      if ((words.get(bit / Long.SIZE) & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  /// The digest's digits are chance already.
  private static int bit(String digest, int hash) {
    int from = hash * HASH_DIGITS;
    return Integer.parseUnsignedInt(digest, from, from + HASH_DIGITS, HEXADECIMAL) & BITS - 1;
  }
}

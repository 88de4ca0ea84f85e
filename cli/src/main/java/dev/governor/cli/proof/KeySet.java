package dev.governor.cli.proof;

import java.util.Arrays;

/// A set of keys that takes eight bytes for each, so that a million fit anywhere. It holds hashes:
/// that two of a million keys share one has a chance of one in tens of millions.
final class KeySet {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int SHIFT = 32;

  private long[] hashes = new long[1024];
  private int size;
  private boolean isSorted;

  void add(String key) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash(key);
    isSorted = false;
  }

  boolean contains(String key) {
    if (!isSorted) {
      Arrays.sort(hashes, 0, size);
      isSorted = true;
    }
    return Arrays.binarySearch(hashes, 0, size, hash(key)) >= 0;
  }

  private static long hash(String key) {
    long hash = OFFSET;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    return hash ^ (hash >>> SHIFT);
  }
}

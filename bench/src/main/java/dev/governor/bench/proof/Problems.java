package dev.governor.bench.proof;

import java.util.ArrayList;
import java.util.List;

/// What does not hold. Not thread-safe.
final class Problems {

  private static final int MOST_TOLD = 10;

  private final List<String> all = new ArrayList<>();

  void add(String sentence) {
    all.add(sentence);
  }

  void unless(boolean holds, String sentence) {
    if (!holds) {
      add(sentence);
    }
  }

  List<String> sentences() {
    if (all.size() <= MOST_TOLD) {
      return List.copyOf(all);
    }
    List<String> some = new ArrayList<>(all.subList(0, MOST_TOLD));
    some.add("and " + (all.size() - MOST_TOLD) + " more");
    return List.copyOf(some);
  }
}

package dev.governor.cli.proof;

import java.util.ArrayList;
import java.util.List;

/// What is not as it must be; the first of it in words, the rest in number.
final class Problems {

  private static final int MOST_TOLD = 20;

  private final List<String> told = new ArrayList<>();
  private long untold;

  void add(String sentence) {
    if (told.contains(sentence)) {
      return;
    }
    if (told.size() < MOST_TOLD) {
      told.add(sentence);
    } else {
      untold++;
    }
  }

  void unless(boolean holds, String sentence) {
    if (!holds) {
      add(sentence);
    }
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(told);
    if (untold > 0) {
      all.add("and " + untold + " more");
    }
    return List.copyOf(all);
  }
}

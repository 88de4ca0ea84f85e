package dev.governor.providers.catalogue;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with a file of models, collected so that all of it can be said at once.
final class Flaws {

  private static final int MOST_TOLD = 20;

  private final String file;
  private final List<String> found = new ArrayList<>();

  Flaws(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void add(int line, String sentence) {
    found.add("%s:%d: %s".formatted(file, line, sentence));
  }

  /// @throws InvalidInputException with a line for each
  void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    String told = found.stream().distinct().limit(MOST_TOLD).collect(Collectors.joining("\n"));
    long more = found.stream().distinct().count() - MOST_TOLD;
    throw new InvalidInputException(more > 0 ? told + "\nand " + more + " more" : told);
  }
}

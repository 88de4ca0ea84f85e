package dev.governor.simulator.scenario;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/// What is wrong with a scenario file, a sentence each.
final class Problems {

  private final String file;
  private final List<String> sentences = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(Node where, String sentence) {
    int line = where.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    add(line, sentence);
  }

  void add(int line, String sentence) {
    sentences.add("%s:%d: %s".formatted(file, line, sentence));
  }

  /// @throws InvalidInputException with all of them, a line each
  void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new InvalidInputException(String.join("\n", sentences));
    }
  }
}

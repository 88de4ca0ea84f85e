package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with a job file, collected so that all of it can be said at once.
final class Problems {

  private static final int MOST_TOLD = 20;

  private final List<Problem> found = new ArrayList<>();

  private record Problem(Origin at, String rule) {

    int line() {
      return at instanceof Origin.InFile(_, int line) ? line : Integer.MAX_VALUE;
    }
  }

  void add(Origin at, String rule) {
    Problem problem = new Problem(at, rule);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// @throws InvalidInputException with a line for each problem, in the order of the file, those of
  ///   the command line last
  void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    String told =
        found.stream()
            .sorted(Comparator.comparingInt(Problem::line))
            .limit(MOST_TOLD)
            .map(problem -> problem.at().prefix() + ": " + problem.rule())
            .collect(Collectors.joining("\n"));
    int more = found.size() - MOST_TOLD;
    throw new InvalidInputException(more > 0 ? told + "\nand " + more + " more" : told);
  }
}

package dev.governor.api.release;

import dev.governor.api.job.BatchJobType;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What one job of a pipeline made.
///
/// @param results those that passed every check, in the order of the input; read again each time
///   that they are iterated over
public record Stage(String name, BatchJobType type, Iterable<Released> results) {

  public Stream<Released> stream() {
    return StreamSupport.stream(results.spliterator(), false);
  }
}

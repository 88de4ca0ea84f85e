package dev.governor.api.job;

import java.nio.file.Path;
import java.util.List;

/// Where a job's items come from.
public sealed interface InputData<I> {

  /// A file or folder, read as a stream by the reader that accepts it.
  record File<I>(Path path) implements InputData<I> {}

  /// Objects of the job type's input class. Iterated more than once, in the same order each time.
  record Items<I>(Iterable<I> items) implements InputData<I> {}

  /// Items that come one by one while the job runs, in whatever order; only their keys, and so the
  /// order of the results, are known beforehand.
  record Supplied<I>(List<String> keys) implements InputData<I> {
    public Supplied {
      keys = List.copyOf(keys);
    }
  }

  static <I> InputData<I> file(Path path) {
    return new File<>(path);
  }

  static <I> InputData<I> items(List<I> items) {
    return new Items<>(List.copyOf(items));
  }
}

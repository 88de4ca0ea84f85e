package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the reader for an input.
public final class Inputs {

  private Inputs() {}

  /// The rows behind a path.
  ///
  /// @throws InvalidInputException if it is not there, or of no kind that can be read
  public static ItemSource open(Path path, List<ItemReader> readers) {
    if (!Files.exists(path)) {
      throw new InvalidInputException("the input " + path + " does not exist; check `input`");
    }
    return readers.stream()
        .filter(reader -> reader.accepts(path))
        .findFirst()
        .orElseThrow(() -> unreadable(path, readers))
        .open(path);
  }

  private static InvalidInputException unreadable(Path path, List<ItemReader> readers) {
    String patterns =
        readers.stream().map(ItemReader::pattern).sorted().collect(Collectors.joining(", "));
    return new InvalidInputException(
        "the input " + path + " is of no kind that can be read; it must be one of: " + patterns);
  }
}

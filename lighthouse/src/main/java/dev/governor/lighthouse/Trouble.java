package dev.governor.lighthouse;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;

/// What the disk refuses, in sentences.
final class Trouble {

  private Trouble() {}

  static InvalidInputException reading(Path folder, IOException e) {
    return new InvalidInputException(
        "The lighthouse '%s' cannot be read (%s): mend that, or remove the folder and fill it anew"
            .formatted(folder, e.getMessage()),
        e);
  }

  static InvalidInputException writing(Path folder, IOException e) {
    return new InvalidInputException(
        e instanceof LockObtainFailedException
            ? "The lighthouse '%s' is being filled by another process: try again when it has ended"
                .formatted(folder)
            : "The lighthouse '%s' cannot be written (%s): make room or permit it, and try again"
                .formatted(folder, e.getMessage()),
        e);
  }
}

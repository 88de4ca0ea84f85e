package dev.governor.governors.document;

import dev.governor.api.data.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The documents of `examples/traditions`, as the reader of folders gives them.
public final class Shipped {

  private static final Path FOLDER = Path.of("../examples/traditions");

  private Shipped() {}

  /// A row for every document, by name.
  public static List<ObjectNode> rows() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Shipped::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode row(String tradition) {
    return row(FOLDER.resolve(tradition + ".md"));
  }

  private static ObjectNode row(Path file) {
    try {
      return Json.object()
          .put("name", file.getFileName().toString())
          .put("text", Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

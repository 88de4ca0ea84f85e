package dev.governor.wiring.lighthouse;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Fills a knowledge base from files and folders; what did not change since costs nothing. Each
/// document is a source, by its id. Used once.
public final class DocumentIngest {

  private final KnowledgeBase base;
  private final List<DocumentReader> readers;
  private final Optional<String> subject;
  private final Consumer<Path> reading;
  private final Map<String, Path> seen = new HashMap<>();
  private final List<Path> skipped = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private Changes changes = Changes.NONE;
  private long documents;

  /// @param subject of all passages; else a folder's name, or the file's own
  /// @param reading is told which document comes next
  public DocumentIngest(
      KnowledgeBase base,
      List<DocumentReader> readers,
      Optional<String> subject,
      Consumer<Path> reading) {
    this.base = base;
    this.readers = readers;
    this.subject = subject;
    this.reading = reading;
  }

  /// Reads files, and folders with all that is in them. Of a folder, what has no document any more
  /// is removed.
  ///
  /// @throws InvalidInputException if a path is not there, or a file that is named itself cannot be
  ///   read
  public Ingested ingest(List<Path> paths) {
    for (Path path : paths) {
      if (Files.notExists(path)) {
        throw new InvalidInputException(
            "There is no file or folder '" + path + "': name one that holds documents");
      }
    }
    for (Path path : paths) {
      Path real = path.toAbsolutePath().normalize();
      if (Files.isDirectory(real)) {
        folder(real);
      } else {
        file(real, new DocumentNames(Objects.requireNonNull(real.getParent()), subject));
      }
    }
    return new Ingested(documents, changes, List.copyOf(skipped), List.copyOf(refused));
  }

  private void file(Path file, DocumentNames names) {
    DocumentReader reader =
        readerOf(file)
            .orElseThrow(() ->
                new InvalidInputException(
                    "The file '%s' is of no kind that is read; it must be one of: %s"
                        .formatted(file, patterns())));
    publish(reader, file, names);
  }

  private void folder(Path folder) {
    DocumentNames names = new DocumentNames(folder, subject);
    for (Path file : DocumentFolder.files(folder)) {
      Optional<DocumentReader> reader = readerOf(file);
      if (reader.isEmpty()) {
        skipped.add(file);
        continue;
      }
      try {
        publish(reader.get(), file, names);
      } catch (InvalidInputException e) {
        refused.add(String.valueOf(e.getMessage()));
      }
    }
    removeAllElse(names);
  }

  private void publish(DocumentReader reader, Path file, DocumentNames names) {
    String id = names.id(file);
    Path other = seen.putIfAbsent(id, file);
    if (other != null && !other.equals(file)) {
      throw new InvalidInputException(
          "The documents '%s' and '%s' would both be called %s: rename one of them"
              .formatted(other, file, id));
    }
    reading.accept(file);
    changes = changes.plus(base.publish(id, reader.read(file, id, names.subject(file))));
    documents++;
  }

  /// A document that is there and cannot be read was seen, and keeps what it had.
  private void removeAllElse(DocumentNames names) {
    for (String source : base.stats().sources().keySet()) {
      if (source.startsWith(names.folderId()) && !seen.containsKey(source)) {
        changes = changes.plus(base.publish(source, List.of()));
      }
    }
  }

  private Optional<DocumentReader> readerOf(Path file) {
    return readers.stream().filter(reader -> reader.accepts(file)).findFirst();
  }

  private String patterns() {
    return readers.stream().map(DocumentReader::pattern).collect(Collectors.joining(", "));
  }
}

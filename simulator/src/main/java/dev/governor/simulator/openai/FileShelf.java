package dev.governor.simulator.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where files are kept, each seen by its own key alone. Thread-safe.
final class FileShelf {

  private final Map<String, StoredFile> files = new LinkedHashMap<>();

  synchronized void put(StoredFile file) {
    files.put(file.id(), file);
  }

  synchronized Optional<StoredFile> find(String key, String id) {
    return Optional.ofNullable(files.get(id)).filter(file -> file.key().equals(key));
  }

  /// Those of a key, oldest first.
  synchronized List<StoredFile> list(String key) {
    return new ArrayList<>(files.values().stream().filter(f -> f.key().equals(key)).toList());
  }

  synchronized void delete(StoredFile file) {
    files.remove(file.id());
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized int size() {
    return files.size();
  }

  synchronized void reset() {
    files.clear();
  }
}

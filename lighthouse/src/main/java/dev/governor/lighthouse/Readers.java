package dev.governor.lighthouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Reads the index as it is now, whoever writes it.
final class Readers implements AutoCloseable {

  private final Path folder;
  private @Nullable Directory directory;
  private @Nullable SearcherManager manager;

  Readers(Path folder) {
    this.folder = folder;
  }

  /// What is done with an index.
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  /// @param nothing the answer where there is no index yet
  <T> T read(T nothing, Reading<T> reading) {
    try {
      @Nullable SearcherManager open = manager();
      if (open == null) {
        return nothing;
      }
      open.maybeRefreshBlocking();
      IndexSearcher searcher = open.acquire();
      try {
        return reading.from(searcher);
      } finally {
        open.release(searcher);
      }
    } catch (IOException e) {
      throw Trouble.reading(folder, e);
    }
  }

  private synchronized @Nullable SearcherManager manager() throws IOException {
    // Opening makes the folder, which a reader must not.
    if (manager == null && Files.isDirectory(folder)) {
      if (directory == null) {
        directory = FSDirectory.open(folder);
      }
      if (DirectoryReader.indexExists(directory)) {
        manager = new SearcherManager(directory, null);
      }
    }
    return manager;
  }

  @Override
  public synchronized void close() {
    Directory opened = directory;
    SearcherManager last = manager;
    directory = null;
    manager = null;
    try (opened;
        last) {
      return;
    } catch (IOException e) {
      throw Trouble.reading(folder, e);
    }
  }
}

package dev.governor.lighthouse;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// An index in a folder, open to read; it is locked only while something is published.
final class LuceneKnowledgeBase implements KnowledgeBase {

  private final Optional<Embedder> embedder;
  private final Readers readers;
  private final Publication publication;

  /// @param patience how long to wait for another process that publishes
  LuceneKnowledgeBase(Path folder, Optional<Embedder> embedder, Duration patience) {
    this.embedder = embedder;
    this.readers = new Readers(folder);
    this.publication = new Publication(folder, readers, embedder, patience);
  }

  @Override
  public synchronized Changes publish(String source, List<Passage> passages) {
    return publication.publish(source, passages);
  }

  @Override
  public Optional<Passage> find(String id) {
    return readers.read(Optional.empty(), searcher -> PassageDocuments.find(searcher, id));
  }

  @Override
  public List<Hit> search(KnowledgeQuery query) {
    if (query.mode() == KnowledgeQuery.Mode.VECTOR && embedder.isEmpty()) {
      throw new InvalidInputException(
          "There are no vectors to search with: switch them on, or search by keyword");
    }
    return readers.read(List.of(), searcher -> new Search(searcher, embedder).hits(query));
  }

  @Override
  public Stats stats() {
    Optional<String> name = embedder.map(Embedder::name);
    Stats none = new Stats(0, 0, name, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    return readers.read(none, searcher -> Holdings.of(searcher.getIndexReader(), name));
  }

  @Override
  public void close() {
    readers.close();
  }
}

package dev.governor.lighthouse;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SleepingLockWrapper;

/// Brings the index up to date with what a source publishes.
record Publication(Path folder, Readers readers, Optional<Embedder> embedder, Duration patience) {

  private static final long GLANCE_MILLIS = 50;

  Changes publish(String source, List<Passage> passages) {
    Plan.refuseDoubles(source, passages);
    Plan plan =
        readers.read(Plan.ofEmptyIndex(passages), searcher -> plan(searcher, source, passages));
    if (plan.isNothing()) {
      return plan.changes();
    }
    // Vectors take by far the longest, so they are made before the index is locked.
    Vectors vectors = new Vectors(embedder);
    vectors.make(plan.written());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(
                new SleepingLockWrapper(directory, patience.toMillis(), GLANCE_MILLIS),
                Words.index())) {
      return write(writer, source, passages, vectors);
    } catch (IOException e) {
      throw Trouble.writing(folder, e);
    }
  }

  private Plan plan(IndexSearcher searcher, String source, List<Passage> passages)
      throws IOException {
    return Plan.of(searcher, source, passages, embedder.map(Embedder::name));
  }

  /// Plans again: until the index was locked, another process may have published.
  private Changes write(IndexWriter writer, String source, List<Passage> passages, Vectors vectors)
      throws IOException {
    Plan plan;
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      plan = plan(new IndexSearcher(reader), source, passages);
    }
    vectors.make(plan.written());
    for (Passage passage : plan.added()) {
      writer.addDocument(PassageDocuments.of(source, passage, vectors.of(passage)));
    }
    for (Passage passage : plan.changed()) {
      writer.updateDocument(
          id(passage.id()), PassageDocuments.of(source, passage, vectors.of(passage)));
    }
    for (String removed : plan.removed()) {
      writer.deleteDocuments(id(removed));
    }
    // What is gone would count among the frequencies of words until it is merged away, and the
    // ranking would depend on the index's history.
    writer.forceMergeDeletes();
    writer.commit();
    return plan.changes();
  }

  private static Term id(String id) {
    return new Term(PassageDocuments.ID, id);
  }
}

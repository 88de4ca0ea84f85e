package dev.governor.lighthouse;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// What publishing does to the index: told by its content, and nothing done yet.
record Plan(List<Passage> added, List<Passage> changed, Set<String> removed, long unchanged) {

  private static final Set<String> STATE =
      Set.of(PassageDocuments.ID, PassageDocuments.DIGEST, PassageDocuments.EMBEDDER);

  /// What the index knows of a passage.
  private record Known(String digest, Optional<String> embedder) {

    /// Whether it can stay as it is.
    private boolean fits(Passage passage, Optional<String> wanted) {
      return digest.equals(PassageDocuments.digest(passage))
          && (wanted.isEmpty() || wanted.equals(embedder));
    }
  }

  /// All passages are new.
  static Plan ofEmptyIndex(List<Passage> passages) {
    return new Plan(passages, List.of(), Set.of(), 0);
  }

  /// @param embedder whose vectors the passages are to have
  static Plan of(
      IndexSearcher searcher, String source, List<Passage> passages, Optional<String> embedder)
      throws IOException {
    Map<String, Known> known = known(searcher, source);
    List<Passage> added = new ArrayList<>();
    List<Passage> changed = new ArrayList<>();
    long unchanged = 0;
    for (Passage passage : passages) {
      Known before = known.remove(passage.id());
      if (before == null) {
        refuseIfOfAnother(searcher, source, passage.id());
        added.add(passage);
      } else if (before.fits(passage, embedder)) {
        unchanged++;
      } else {
        changed.add(passage);
      }
    }
    return new Plan(added, changed, known.keySet(), unchanged);
  }

  /// @throws InvalidInputException if two have the same id
  static void refuseDoubles(String source, List<Passage> passages) {
    Set<String> ids = new HashSet<>();
    for (Passage passage : passages) {
      if (!ids.add(passage.id())) {
        throw new InvalidInputException(
            "The passage '%s' is there twice in %s: give each an id of its own"
                .formatted(passage.id(), source));
      }
    }
  }

  private static void refuseIfOfAnother(IndexSearcher searcher, String source, String id)
      throws IOException {
    Optional<Document> other = PassageDocuments.findDocument(searcher, id);
    if (other.isPresent()) {
      throw new InvalidInputException(
          ("The passage '%1$s' of %2$s is in the lighthouse already, from %3$s: rename it, or take that"
                  + " one out (`governor lighthouse remove %3$s`)")
              .formatted(id, source, other.get().get(PassageDocuments.SOURCE)));
    }
  }

  private static Map<String, Known> known(IndexSearcher searcher, String source)
      throws IOException {
    Map<String, Known> known = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    int most = Math.max(1, searcher.getIndexReader().numDocs());
    TermQuery ofSource = new TermQuery(new Term(PassageDocuments.SOURCE, source));
    for (ScoreDoc found : searcher.search(ofSource, most).scoreDocs) {
      Document document = stored.document(found.doc, STATE);
      known.put(
          document.get(PassageDocuments.ID),
          new Known(
              document.get(PassageDocuments.DIGEST),
              Optional.ofNullable(document.get(PassageDocuments.EMBEDDER))));
    }
    return known;
  }

  boolean isNothing() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /// The passages that are to be indexed.
  List<Passage> written() {
    List<Passage> written = new ArrayList<>(added);
    written.addAll(changed);
    return written;
  }

  Changes changes() {
    return new Changes(added.size(), changed.size(), removed.size(), unchanged);
  }
}

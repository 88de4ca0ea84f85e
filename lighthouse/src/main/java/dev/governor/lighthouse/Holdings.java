package dev.governor.lighthouse;

import dev.governor.api.knowledge.KnowledgeBase.Stats;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Counts what is in the index by its terms. They are exact, as whoever publishes merges away what
/// was deleted.
final class Holdings {

  private Holdings() {}

  static Stats of(IndexReader index, Optional<String> embedder) throws IOException {
    long vectors =
        embedder.isEmpty() ? 0 : index.docFreq(new Term(PassageDocuments.EMBEDDER, embedder.get()));
    return new Stats(
        index.numDocs(),
        vectors,
        embedder,
        counts(index, PassageDocuments.SUBJECT),
        counts(index, PassageDocuments.TAG),
        counts(index, PassageDocuments.SOURCE));
  }

  private static SortedMap<String, Long> counts(IndexReader index, String field)
      throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    @Nullable Terms terms = MultiTerms.getTerms(index, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        counts.put(term.utf8ToString(), (long) each.docFreq());
      }
    }
    return counts;
  }
}

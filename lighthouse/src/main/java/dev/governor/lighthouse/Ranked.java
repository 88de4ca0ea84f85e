package dev.governor.lighthouse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/// A passage in a ranking.
///
/// @param document its number in the index
/// @param score higher is better
record Ranked(int document, BytesRef id, float score) {

  /// How little the first ranks count for more than those after them; the usual value.
  private static final int SMOOTHING = 60;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble((Ranked ranked) -> -ranked.score()).thenComparing(Ranked::id);

  /// @param docs sorted, last by the id
  static List<Ranked> of(TopFieldDocs docs) {
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc doc : docs.scoreDocs) {
      ranked.add(new Ranked(doc.doc, id(doc), doc.score));
    }
    return ranked;
  }

  /// Two rankings as one, by reciprocal ranks.
  static List<Ranked> fused(TopFieldDocs one, TopFieldDocs other) {
    Map<Integer, BytesRef> ids = new HashMap<>();
    for (TopFieldDocs docs : List.of(one, other)) {
      for (ScoreDoc doc : docs.scoreDocs) {
        ids.put(doc.doc, id(doc));
      }
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc doc : TopDocs.rrf(ids.size(), SMOOTHING, new TopDocs[] {one, other}).scoreDocs) {
      ranked.add(new Ranked(doc.doc, Objects.requireNonNull(ids.get(doc.doc)), doc.score));
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  private static BytesRef id(ScoreDoc doc) {
    Object[] sortedBy = ((FieldDoc) doc).fields;
    return (BytesRef) sortedBy[sortedBy.length - 1];
  }
}

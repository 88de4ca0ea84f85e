package dev.governor.lighthouse;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase.Hit;
import dev.governor.api.knowledge.KnowledgeQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/// Answers questions from the index.
record Search(IndexSearcher searcher, Optional<Embedder> embedder) {

  private static final float TITLE_COUNTS = 2;
  private static final float ABOUT_COUNTS = 1.5f;

  /// How deep the two rankings are looked into, to be fused.
  private static final int DEPTH = 100;

  private static final SortField BY_ID = new SortField(PassageDocuments.ID, SortField.Type.STRING);
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_ID);

  List<Hit> hits(KnowledgeQuery query) throws IOException {
    int limit = Math.max(0, Math.min(query.limit(), searcher.getIndexReader().numDocs()));
    if (limit == 0) {
      return List.of();
    }
    Query allowed = allowed(query);
    if (query.text().isBlank()) {
      return passages(Ranked.of(searcher.search(allowed, limit, new Sort(BY_ID), true)));
    }
    return passages(ranked(query, allowed, limit));
  }

  private List<Ranked> ranked(KnowledgeQuery query, Query allowed, int limit) throws IOException {
    String text = query.text();
    return switch (query.mode()) {
      case KEYWORD -> Ranked.of(byWords(text, allowed, limit));
      case VECTOR -> Ranked.of(byVector(text, allowed, limit));
      case FUSED ->
          hasVectors() ? fused(text, allowed, limit) : Ranked.of(byWords(text, allowed, limit));
    };
  }

  private List<Ranked> fused(String text, Query allowed, int limit) throws IOException {
    int depth = Math.max(DEPTH, limit);
    return Ranked.fused(byWords(text, allowed, depth), byVector(text, allowed, depth)).stream()
        .limit(limit)
        .toList();
  }

  /// Otherwise a model would be loaded for nothing.
  private boolean hasVectors() throws IOException {
    return embedder.isPresent()
        && searcher
                .getIndexReader()
                .docFreq(new Term(PassageDocuments.EMBEDDER, embedder.get().name()))
            > 0;
  }

  private TopFieldDocs byWords(String text, Query allowed, int limit) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : Words.of(text)) {
      any.add(counted(PassageDocuments.TITLE, word, TITLE_COUNTS), Occur.SHOULD);
      any.add(counted(PassageDocuments.ABOUT, word, ABOUT_COUNTS), Occur.SHOULD);
      any.add(counted(PassageDocuments.TEXT, word, 1), Occur.SHOULD);
    }
    Query found =
        new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(allowed, Occur.FILTER).build();
    return searcher.search(found, limit, BEST_FIRST, true);
  }

  private static Query counted(String field, String word, float counts) {
    return new BoostQuery(new TermQuery(new Term(field, word)), counts);
  }

  private TopFieldDocs byVector(String text, Query allowed, int limit) throws IOException {
    Embedder model = embedder.orElseThrow();
    float[] vector = model.embed(List.of(text)).getFirst();
    String field = PassageDocuments.vectorField(model.name());
    Query nearest = new KnnFloatVectorQuery(field, vector, limit, allowed);
    return searcher.search(nearest, limit, BEST_FIRST, true);
  }

  private static Query allowed(KnowledgeQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    oneOf(all, PassageDocuments.SUBJECT, query.subjects());
    oneOf(all, PassageDocuments.TAG, query.tags());
    return all.build();
  }

  private static void oneOf(BooleanQuery.Builder all, String field, Set<String> values) {
    if (!values.isEmpty()) {
      all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
    }
  }

  private List<Hit> passages(List<Ranked> ranked) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (Ranked one : ranked) {
      hits.add(new Hit(PassageDocuments.passage(stored.document(one.document())), one.score()));
    }
    return hits;
  }
}

package dev.governor.lighthouse;

import dev.governor.api.data.Json;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// How a passage lies in the index.
final class PassageDocuments {

  static final String ID = "id";
  static final String SUBJECT = "subject";
  static final String TAG = "tag";
  static final String SOURCE = "source";
  static final String TITLE = "title";
  static final String TEXT = "text";

  /// The words of the subject and the tags.
  static final String ABOUT = "about";

  /// Tells whether a passage changed.
  static final String DIGEST = "digest";

  /// Whose vector it has.
  static final String EMBEDDER = "embedder";

  private PassageDocuments() {}

  /// A vector and whose it is.
  record Vector(String embedder, KnnFloatVectorField field) {

    static Vector of(String embedder, float[] values) {
      return new Vector(
          embedder,
          new KnnFloatVectorField(
              vectorField(embedder), values, VectorSimilarityFunction.DOT_PRODUCT));
    }
  }

  /// Each embedder has a field of its own, as vectors of different ones cannot be compared.
  static String vectorField(String embedder) {
    return "vector:" + embedder;
  }

  static Document of(String source, Passage passage, Optional<Vector> vector) {
    Document document = new Document();
    document.add(new StringField(ID, passage.id(), Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(passage.id())));
    document.add(new StringField(SOURCE, source, Store.YES));
    document.add(new StringField(SUBJECT, passage.subject(), Store.YES));
    document.add(new TextField(TITLE, passage.title(), Store.YES));
    document.add(new TextField(TEXT, passage.text(), Store.YES));
    passage.tags().forEach(tag -> document.add(new StringField(TAG, tag, Store.YES)));
    String about = passage.subject() + " " + String.join(" ", passage.tags());
    document.add(new TextField(ABOUT, about.replace('_', ' '), Store.NO));
    document.add(new StoredField(DIGEST, digest(passage)));
    vector.ifPresent(given -> {
      document.add(new StringField(EMBEDDER, given.embedder(), Store.YES));
      document.add(given.field());
    });
    return document;
  }

  static Passage passage(Document document) {
    return new Passage(
        document.get(ID),
        document.get(SUBJECT),
        document.get(TITLE),
        document.get(TEXT),
        List.of(document.getValues(TAG)));
  }

  static Optional<Passage> find(IndexSearcher searcher, String id) throws IOException {
    return findDocument(searcher, id).map(PassageDocuments::passage);
  }

  static Optional<Document> findDocument(IndexSearcher searcher, String id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(ID, id)), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(found[0].doc));
  }

  static String digest(Passage passage) {
    byte[] bytes = Json.write(passage).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

package dev.governor.lighthouse;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;

/// How texts are taken apart and written: English words by their stems, without the commonest; of
/// vectors only the values.
final class Words {

  /// A question may be the length of a page; more words would tell nothing new.
  private static final int MOST_WORDS = 200;

  private static final Analyzer ANALYZER = new EnglishAnalyzer();

  private Words() {}

  /// The distinct words of a question, as they are in the index.
  static Set<String> of(String text) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = ANALYZER.tokenStream(PassageDocuments.TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < MOST_WORDS && tokens.incrementToken()) {
        words.add(term.toString());
      }
    }
    return words;
  }

  /// An index that keeps nothing half: only a commit makes it so.
  static IndexWriterConfig index() {
    return new IndexWriterConfig(ANALYZER)
        .setCommitOnClose(false)
        .setMergeScheduler(new SerialMergeScheduler())
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
        .setCodec(new Exact());
  }

  /// Keeps no graph beside the vectors, so that all are compared: a graph finds only most of the
  /// nearest, and which of them depends on the order in which they came.
  private static final class Exact extends Lucene104Codec {

    private static final KnnVectorsFormat FORMAT =
        new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
            null,
            Integer.MAX_VALUE);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return FORMAT;
    }
  }
}

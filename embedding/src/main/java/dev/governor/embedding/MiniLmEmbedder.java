package dev.governor.embedding;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.Embedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;

/// all-MiniLM-L6-v2, quantized, in this process and without network. Loading it takes about two
/// seconds, so that is left to the first text.
public final class MiniLmEmbedder implements Embedder {

  private static final int DIMENSIONS = 384;

  @Override
  public String name() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<TextSegment> segments = texts.stream().map(MiniLmEmbedder::segment).toList();
    return model().embedAll(segments).content().stream().map(Embedding::vector).toList();
  }

  /// The model takes no empty text.
  private static TextSegment segment(String text) {
    return TextSegment.from(text.isBlank() ? "." : text);
  }

  private static EmbeddingModel model() {
    try {
      return Model.LOADED;
    } catch (LinkageError e) {
      // It brings code for the common systems, and no other.
      throw new InvalidInputException(
          "The model of vectors cannot be loaded on this system (%s): go on without, by --no-vectors"
                  .formatted(e)
              + " or GOVERNOR_NO_VECTORS=1",
          e);
    }
  }

  /// Its own class, so that it is loaded when it is needed.
  private static final class Model {

    /// Runs in the calling thread: the work of one text is spread over the cores already.
    static final EmbeddingModel LOADED = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
  }
}

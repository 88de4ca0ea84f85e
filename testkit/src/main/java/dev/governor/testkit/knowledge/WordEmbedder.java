package dev.governor.testkit.knowledge;

import dev.governor.api.knowledge.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts are as near as the words that they share. Remembers what it was asked.
public final class WordEmbedder implements Embedder {

  private static final int DIMENSIONS = 384;

  private final String name;
  private final List<String> asked = new ArrayList<>();

  public WordEmbedder() {
    this("words");
  }

  public WordEmbedder(String name) {
    this.name = name;
  }

  /// The texts that it was asked for until now.
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public synchronized List<float[]> embed(List<String> texts) {
    asked.addAll(texts);
    return texts.stream().map(WordEmbedder::vector).toList();
  }

  private static float[] vector(String text) {
    float[] vector = new float[DIMENSIONS];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      vector[Math.floorMod(word.hashCode(), DIMENSIONS)] += 1;
    }
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}

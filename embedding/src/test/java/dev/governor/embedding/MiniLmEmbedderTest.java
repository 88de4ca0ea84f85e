package dev.governor.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.governor.api.knowledge.Embedder;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {

  private final Embedder embedder = new MiniLmEmbedder();

  @Test
  void itIsFoundByItsService() {
    assertThat(ServiceLoader.load(Embedder.class))
        .singleElement()
        .isInstanceOf(MiniLmEmbedder.class);
  }

  @Test
  void vectorsHaveTheLengthOne() {
    assertThat(embedder.embed(List.of())).isEmpty();
    for (float[] vector : embedder.embed(List.of("A short text", " ", "word ".repeat(2000)))) {
      assertThat(vector).hasSize(embedder.dimensions());
      assertThat(product(vector, vector)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void aTextHasTheSameVectorAloneAndAmongOthers() {
    float[] alone = embedder.embed(List.of("The hermit keeps a lamp")).getFirst();
    List<float[]> among = embedder.embed(List.of("Something else", "The hermit keeps a lamp"));
    assertThat(among.getLast()).isEqualTo(alone);
  }

  @Test
  void whatMeansTheSameIsNearerThanWhatSharesAWord() {
    List<float[]> vectors =
        embedder.embed(
            List.of(
                "How do I find calm?",
                "Ways towards inner peace and quiet",
                "How do I find the railway station?"));
    assertThat(product(vectors.get(0), vectors.get(1)))
        .isGreaterThan(product(vectors.get(0), vectors.get(2)));
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}

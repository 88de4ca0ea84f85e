package dev.governor.lighthouse;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.Passage;
import dev.governor.lighthouse.PassageDocuments.Vector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Vectors of passages that are about to be indexed, made once for each.
final class Vectors {

  private static final int TEXTS_AT_ONCE = 32;

  private final Optional<Embedder> embedder;
  private final Map<Passage, Vector> made = new HashMap<>();

  Vectors(Optional<Embedder> embedder) {
    this.embedder = embedder;
  }

  /// Makes those that are missing; does nothing without an embedder.
  void make(List<Passage> passages) {
    embedder.ifPresent(model -> {
      List<Passage> missing =
          passages.stream().filter(passage -> !made.containsKey(passage)).toList();
      for (int from = 0; from < missing.size(); from += TEXTS_AT_ONCE) {
        make(model, missing.subList(from, Math.min(from + TEXTS_AT_ONCE, missing.size())));
      }
    });
  }

  private void make(Embedder model, List<Passage> passages) {
    List<float[]> vectors = model.embed(passages.stream().map(Vectors::text).toList());
    for (int i = 0; i < passages.size(); i++) {
      made.put(passages.get(i), Vector.of(model.name(), vectors.get(i)));
    }
  }

  private static String text(Passage passage) {
    return passage.title() + "\n" + passage.text();
  }

  /// Empty without an embedder.
  Optional<Vector> of(Passage passage) {
    return Optional.ofNullable(made.get(passage));
  }
}

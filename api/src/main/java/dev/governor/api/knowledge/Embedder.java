package dev.governor.api.knowledge;

import java.util.List;

/// Turns texts into vectors: the nearer their meaning, the smaller the angle. Costs nothing until
/// it is first used. Thread-safe. Found by [java.util.ServiceLoader].
public interface Embedder {

  /// Names the model: vectors of different names cannot be compared.
  String name();

  int dimensions();

  /// A vector of length 1 for each text, in their order; the same for the same text.
  List<float[]> embed(List<String> texts);
}

package dev.governor.governors.tradition;

import dev.governor.governors.document.Shipped;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers and traditions as the composer makes them.
final class Composed {

  private static final TraditionComposer COMPOSER = new TraditionComposer();

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Composed() {}

  /// The seeds of the documents that ship.
  static List<TraditionSeed> seeds() {
    return Shipped.rows().stream().map(Composed::seed).toList();
  }

  static TraditionSeed seed(JsonNode row) {
    return TraditionProcessing.TYPE.split(row).findFirst().orElseThrow();
  }

  static ObjectNode answer(TraditionSeed item, long seed) {
    RandomGenerator random = GENERATORS.create(seed * 1000 + item.id().hashCode());
    return COMPOSER.compose(TraditionProcessing.TYPE.facts(item), random);
  }

  static Tradition tradition(TraditionSeed item, long seed) {
    return TraditionProcessing.TYPE.complete(item, answer(item, seed));
  }
}

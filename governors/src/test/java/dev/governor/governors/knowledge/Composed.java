package dev.governor.governors.knowledge;

import dev.governor.governors.document.Shipped;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers and entries as the composer makes them.
final class Composed {

  private static final KnowledgeComposer COMPOSER = new KnowledgeComposer();

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Composed() {}

  /// All sections of the documents that ship.
  static List<SourceSection> sections() {
    return Shipped.rows().stream().flatMap(KnowledgeExtraction.TYPE::split).toList();
  }

  static List<SourceSection> sections(JsonNode row) {
    return KnowledgeExtraction.TYPE.split(row).toList();
  }

  static ObjectNode answer(SourceSection source, long seed) {
    RandomGenerator random = GENERATORS.create(seed * 1000 + source.hashCode());
    return COMPOSER.compose(KnowledgeExtraction.TYPE.facts(source), random);
  }

  static KnowledgeEntry entry(SourceSection source, long seed) {
    return KnowledgeExtraction.TYPE.complete(source, answer(source, seed));
  }
}

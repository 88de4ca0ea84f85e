package dev.governor.lighthouse;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBaseFactory;
import dev.governor.testkit.knowledge.KnowledgeBaseContract;
import dev.governor.testkit.knowledge.WordEmbedder;
import java.util.Optional;

class LuceneKnowledgeBaseWithVectorsTest extends KnowledgeBaseContract {

  @Override
  protected KnowledgeBaseFactory factory() {
    return new LuceneKnowledgeBaseFactory();
  }

  @Override
  protected Optional<Embedder> embedder() {
    return Optional.of(new WordEmbedder());
  }
}

package dev.governor.lighthouse;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBaseFactory;
import dev.governor.testkit.knowledge.KnowledgeBaseContract;
import java.util.Optional;

class LuceneKnowledgeBaseTest extends KnowledgeBaseContract {

  @Override
  protected KnowledgeBaseFactory factory() {
    return new LuceneKnowledgeBaseFactory();
  }

  @Override
  protected Optional<Embedder> embedder() {
    return Optional.empty();
  }
}

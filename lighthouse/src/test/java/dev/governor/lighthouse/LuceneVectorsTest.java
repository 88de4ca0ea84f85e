package dev.governor.lighthouse;

import dev.governor.api.knowledge.KnowledgeBaseFactory;
import dev.governor.testkit.knowledge.KnowledgeVectorsContract;

class LuceneVectorsTest extends KnowledgeVectorsContract {

  @Override
  protected KnowledgeBaseFactory factory() {
    return new LuceneKnowledgeBaseFactory();
  }
}

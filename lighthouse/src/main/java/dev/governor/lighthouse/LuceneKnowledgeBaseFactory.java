package dev.governor.lighthouse;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBaseFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Opens the Lighthouse: an index of Lucene in a folder.
public final class LuceneKnowledgeBaseFactory implements KnowledgeBaseFactory {

  /// Another process holds the index only for as long as it takes to write.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public KnowledgeBase open(Path folder, Optional<Embedder> embedder) {
    SilentLogs.hush();
    return new LuceneKnowledgeBase(folder, embedder, PATIENCE);
  }
}

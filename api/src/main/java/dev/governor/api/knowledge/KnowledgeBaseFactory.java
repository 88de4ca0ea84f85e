package dev.governor.api.knowledge;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the knowledge base in a folder. Found by [java.util.ServiceLoader].
public interface KnowledgeBaseFactory {

  /// Makes nothing: the folder comes with the first passages, and without it the base is empty.
  ///
  /// @param embedder without one, words alone find passages
  KnowledgeBase open(Path folder, Optional<Embedder> embedder);
}

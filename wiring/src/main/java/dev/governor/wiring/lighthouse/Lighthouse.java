package dev.governor.wiring.lighthouse;

import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBaseFactory;
import dev.governor.wiring.home.GovernorHome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/// Finds what a home's knowledge base is made of.
public final class Lighthouse {

  /// The environment variable that switches vectors off, for all that a process does.
  public static final String NO_VECTORS = "GOVERNOR_NO_VECTORS";

  private Lighthouse() {}

  /// Whether the environment leaves vectors on. A blank variable counts as none.
  public static boolean hasVectors(Map<String, String> environment) {
    return environment.getOrDefault(NO_VECTORS, "").isBlank();
  }

  /// Opens the knowledge base of a home; makes nothing where there is none yet.
  ///
  /// @param vectors whether meaning counts, if there is an embedder on the class path, or words
  ///   alone
  public static KnowledgeBase open(GovernorHome home, boolean vectors) {
    Optional<Embedder> embedder =
        vectors ? ServiceLoader.load(Embedder.class).findFirst() : Optional.empty();
    return ServiceLoader.load(KnowledgeBaseFactory.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no plug-in opens a knowledge base"))
        .open(home.lighthouse(), embedder);
  }

  /// What reads documents.
  public static List<DocumentReader> documentReaders() {
    return ServiceLoader.load(DocumentReader.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(DocumentReader::pattern))
        .toList();
  }
}

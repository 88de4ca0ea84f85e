package dev.governor.testkit.knowledge;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Hit;
import dev.governor.api.knowledge.KnowledgeBaseFactory;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.KnowledgeQuery.Mode;
import dev.governor.api.knowledge.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A knowledge base in a folder, and passages for it.
abstract class KnowledgeBaseFixture {

  static final Passage WATER =
      new Passage(
          "taoism_principle_001",
          "taoism",
          "Water yields",
          "Rivers give way to every stone, and wear all of them down.",
          List.of("water", "softness"));
  static final Passage VALLEY =
      new Passage(
          "taoism_practice_002",
          "taoism",
          "The low place",
          "A valley is empty, so everything gathers there.",
          List.of("softness"));
  static final Passage LADDER =
      new Passage(
          "kabbalistic_mysticism_system_001",
          "kabbalistic_mysticism",
          "The tree as a ladder",
          "Ten stations lead from the kingdom to the crown.",
          List.of("ascent"));

  @TempDir Path folder;

  KnowledgeBase base;

  protected abstract KnowledgeBaseFactory factory();

  /// What the base of a test is opened with.
  protected abstract Optional<Embedder> embedder();

  @BeforeEach
  final void openBase() {
    base = open(embedder());
  }

  @AfterEach
  final void closeBase() {
    base.close();
  }

  /// Opens another base in the same folder.
  final KnowledgeBase open(Optional<Embedder> with) {
    return factory().open(folder.resolve("lighthouse"), with);
  }

  static List<String> ids(KnowledgeBase base, KnowledgeQuery query) {
    return base.search(query).stream().map(Hit::passage).map(Passage::id).toList();
  }

  final List<String> ids(String text) {
    return ids(base, new KnowledgeQuery(text, Set.of(), 10));
  }

  final List<String> ids(String text, Mode mode) {
    return ids(base, new KnowledgeQuery(text, Set.of(), Set.of(), 10, mode));
  }

  static Passage withText(Passage passage, String text) {
    return new Passage(passage.id(), passage.subject(), passage.title(), text, passage.tags());
  }

  static Passage named(String id, String text) {
    return new Passage(id, "any", "Same title", text, List.of());
  }
}

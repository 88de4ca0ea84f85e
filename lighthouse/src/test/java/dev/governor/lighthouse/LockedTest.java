package dev.governor.lighthouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedTest {

  private static final Passage ONE = new Passage("one", "s", "One", "Text.", List.of());
  private static final Passage TWO = new Passage("two", "s", "Two", "Text.", List.of());

  @TempDir Path folder;

  @Test
  void whoeverFindsItLockedIsToldAndOthersReadOn() throws IOException {
    try (KnowledgeBase base =
        new LuceneKnowledgeBase(folder, Optional.empty(), Duration.ofMillis(100))) {
      base.publish("s", List.of(ONE));
      try (FSDirectory directory = FSDirectory.open(folder);
          IndexWriter writer = new IndexWriter(directory, Words.index())) {
        assertThat(writer.isOpen()).isTrue();
        assertThatThrownBy(() -> base.publish("s", List.of(ONE, TWO)))
            .isInstanceOf(InvalidInputException.class)
            .hasMessageContainingAll(folder.toString(), "is being filled by another process");
        assertThat(base.find("one")).contains(ONE);
        assertThat(base.publish("s", List.of(ONE)).unchanged()).isEqualTo(1);
      }
      assertThat(base.publish("s", List.of(ONE, TWO)).added()).isEqualTo(1);
    }
  }

  @Test
  void aDamagedIndexIsASentence() throws IOException {
    try (KnowledgeBase base = new LuceneKnowledgeBaseFactory().open(folder, Optional.empty())) {
      base.publish("s", List.of(ONE));
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (KnowledgeBase base = new LuceneKnowledgeBaseFactory().open(folder, Optional.empty())) {
      assertThatThrownBy(() -> base.find("one"))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContainingAll(folder.toString(), "cannot be read");
    }
  }
}

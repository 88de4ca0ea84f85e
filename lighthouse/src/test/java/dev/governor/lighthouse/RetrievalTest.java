package dev.governor.lighthouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.KnowledgeQuery.Mode;
import dev.governor.embedding.MiniLmEmbedder;
import dev.governor.lighthouse.document.MarkdownReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How well questions in other words than the documents' find the passages that answer them.
class RetrievalTest {

  private static final Path DOCUMENTS = Path.of("../examples/traditions");
  private static final int SEEN = 5;
  private static final double ENOUGH = 0.85;

  /// @param passages any of them answers it
  private record Question(String text, Set<String> passages) {

    static Question of(String line) {
      int comma = line.lastIndexOf(',');
      String text = line.substring(0, comma).replaceAll("^\"|\"$", "");
      return new Question(text, Set.of(line.substring(comma + 1).split(" ", -1)));
    }
  }

  @TempDir Path folder;

  @Test
  void fusedRankingsFindTheAnswerAmongTheFirstFive() throws IOException {
    List<Question> questions = questions();
    try (KnowledgeBase base =
        new LuceneKnowledgeBaseFactory().open(folder, Optional.of(new MiniLmEmbedder()))) {
      fill(base);
      assertThat(questions)
          .hasSizeGreaterThan(40)
          .allSatisfy(question ->
              assertThat(question.passages())
                  .allSatisfy(id -> assertThat(base.find(id)).isPresent()));
      Map<Mode, Double> recall = new EnumMap<>(Mode.class);
      for (Mode mode : Mode.values()) {
        double found = questions.stream().filter(question -> isFound(base, question, mode)).count();
        recall.put(mode, found / questions.size());
      }
      System.out.printf(
          "%d questions, %d passages, recall@%d: %s%n",
          questions.size(), base.stats().passages(), SEEN, recall);
      assertThat(recall.get(Mode.FUSED)).isGreaterThan(ENOUGH);
    }
  }

  private static boolean isFound(KnowledgeBase base, Question question, Mode mode) {
    return base.search(new KnowledgeQuery(question.text(), Set.of(), Set.of(), SEEN, mode)).stream()
        .anyMatch(hit -> question.passages().contains(hit.passage().id()));
  }

  private static void fill(KnowledgeBase base) throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        String name = file.getFileName().toString();
        String id = "doc/traditions/" + name;
        base.publish(id, new MarkdownReader().read(file, id, name.replace(".md", "")));
      }
    }
  }

  private List<Question> questions() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("questions.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Question::of).toList();
    }
  }
}

package dev.governor.lighthouse;

import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Publishes one generation after the other, and prints each when it is published, until it is
/// killed.
final class KilledPublisher {

  static final String SOURCE = "generations";
  static final int PASSAGES = 300;

  private KilledPublisher() {}

  public static void main(String[] arguments) {
    try (KnowledgeBase base =
        new LuceneKnowledgeBaseFactory().open(Path.of(arguments[0]), Optional.empty())) {
      for (int generation = 1; ; generation++) {
        base.publish(SOURCE, passages(generation));
        System.out.println(generation);
      }
    }
  }

  static List<Passage> passages(int generation) {
    return IntStream.range(0, PASSAGES)
        .mapToObj(i ->
            new Passage(
                "p" + (i + generation % 2), "s", "Title", "generation " + generation, List.of()))
        .toList();
  }
}

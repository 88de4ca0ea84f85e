package dev.governor.bench;

import dev.governor.api.knowledge.Embedder;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBaseFactory;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.KnowledgeQuery.Mode;
import dev.governor.api.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the knowledge base takes at a size that fills a game: to be filled, filled again, changed,
/// and asked. What a vector costs to make is measured apart: here a stand-in makes them from
/// nothing.
final class LighthouseSpeed {

  private static final long SEED = 20261124;
  private static final int ENTRIES = 10_000;
  private static final int WORDS_IN_TEXT = 150;
  private static final int VOCABULARY = 20_000;
  private static final int SEARCHES = 500;
  private static final int EMBEDDED = 100;

  private final RandomGenerator random = new SplittableRandom(SEED);
  private final int entries;

  private LighthouseSpeed(int entries) {
    this.entries = entries;
  }

  static void measure(String[] arguments) throws Exception {
    int entries = arguments.length == 0 ? ENTRIES : Integer.parseInt(arguments[0]);
    new LighthouseSpeed(entries).run();
  }

  private void run() throws Exception {
    Report.machine();
    List<Passage> passages = IntStream.range(0, entries).mapToObj(this::passage).toList();
    Report.line("%,d passages of %d words".formatted(entries, WORDS_IN_TEXT));
    Report.line("");
    Report.line("| what | s | each |");
    Report.line("|---|---|---|");
    try (Scratch scratch = new Scratch();
        KnowledgeBase base =
            ServiceLoader.load(KnowledgeBaseFactory.class)
                .findFirst()
                .orElseThrow()
                .open(scratch.folder().resolve("lighthouse"), Optional.of(new StandIn()))) {
      row("fill", entries, Span.of(() -> base.publish("bench", passages)));
      row("fill again, unchanged", entries, Span.of(() -> base.publish("bench", passages)));
      List<Passage> changed = new ArrayList<>(passages);
      for (int i = 0; i < 10; i++) {
        changed.set(i, passage(i));
      }
      row("fill again, 10 changed", entries, Span.of(() -> base.publish("bench", changed)));
      for (Mode mode : Mode.values()) {
        search(base, mode);
        row("search, " + mode, SEARCHES, search(base, mode));
      }
    }
    embed(passages.subList(0, Math.min(EMBEDDED, entries)));
  }

  private Span search(KnowledgeBase base, Mode mode) throws Exception {
    List<String> questions = IntStream.range(0, SEARCHES).mapToObj(_ -> words(12)).toList();
    return Span.of(() -> {
      for (String question : questions) {
        base.search(new KnowledgeQuery(question, Set.of(), Set.of(), 5, mode));
      }
    });
  }

  private static void embed(List<Passage> passages) throws Exception {
    Optional<Embedder> embedder = ServiceLoader.load(Embedder.class).findFirst();
    if (embedder.isPresent()) {
      Embedder model = embedder.get();
      row("load " + model.name(), 1, Span.of(() -> model.embed(List.of("warm"))));
      List<String> texts = passages.stream().map(Passage::text).toList();
      row("make a vector", texts.size(), Span.of(() -> model.embed(texts)));
    }
  }

  private static void row(String what, int count, Span span) {
    double seconds = span.wallNanos() / 1e9;
    Report.line("| %s | %.2f | %.3f ms |".formatted(what, seconds, seconds * 1e3 / count));
  }

  private Passage passage(int number) {
    return new Passage(
        "bench_%05d".formatted(number),
        "subject_" + number % 17,
        words(5),
        words(WORDS_IN_TEXT),
        List.of("tag-" + number % 50));
  }

  /// Frequent words and rare ones, as in texts.
  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> "w" + (int) (VOCABULARY * Math.pow(random.nextDouble(), 3)))
        .collect(Collectors.joining(" "));
  }

  /// Vectors by chance, the same for the same text.
  private static final class StandIn implements Embedder {

    private static final int DIMENSIONS = 384;

    @Override
    public String name() {
      return "stand-in";
    }

    @Override
    public int dimensions() {
      return DIMENSIONS;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(StandIn::vector).toList();
    }

    private static float[] vector(String text) {
      RandomGenerator random = new SplittableRandom(text.hashCode());
      float[] vector = new float[DIMENSIONS];
      double squares = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] = (float) random.nextGaussian();
        squares += vector[i] * vector[i];
      }
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }
  }
}

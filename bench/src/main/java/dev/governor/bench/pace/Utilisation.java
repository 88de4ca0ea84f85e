package dev.governor.bench.pace;

import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.Secret;
import dev.governor.api.time.Time;
import dev.governor.wiring.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Asks a simulator whose limits nobody knows, from a cold start: the engine, and then what people
/// do by hand. Each has a key and so buckets of its own. The runs of the engine are at the same
/// time, and so are all of the others after them: together, the start of the ones would slow the
/// others.
///
/// @param folder for what is only needed meanwhile
/// @param say takes lines
public record Utilisation(Path folder, Consumer<String> say) {

  private static final int RUNS = 3;
  private static final double LONGEST = 2;
  private static final double MINUTE = 60;

  private static final List<List<Contender>> CONTENDERS =
      List.of(
          List.of(new Governed()),
          List.of(
              new Rival("5 at a time", 5, Double.POSITIVE_INFINITY, Rival.BackOff.FIXED),
              new Rival("64 at a time", 64, Double.POSITIVE_INFINITY, Rival.BackOff.FIXED),
              new Rival("10 a second", 1_000, 10, Rival.BackOff.FIXED),
              new Rival("back-off", 64, Double.POSITIVE_INFINITY, Rival.BackOff.DOUBLING)));

  /// @param pattern what the names of the shapes have in them
  /// @param who what the names of the contenders have in them
  /// @param pictures the folder in which they are written
  public void measure(String pattern, String who, Path pictures) throws Exception {
    say.accept(
        "| shape | who | ideal, s | took, s | utilisation | answered 429 |\n|---|---|---|---|---|---|");
    Map<String, Map<String, Score>> all = new LinkedHashMap<>();
    for (Shape shape : Shape.all()) {
      if (shape.name().contains(pattern)) {
        Map<String, Score> medians = new LinkedHashMap<>();
        scores(shape, who).forEach((name, scores) -> medians.put(name, Score.median(scores)));
        medians.forEach((name, score) -> say.accept(row(shape, name, score)));
        all.put(shape.name(), medians);
      }
    }
    Plot.draw(all, pictures);
    say.accept("");
    say.accept("The pictures are in " + pictures);
  }

  private static String row(Shape shape, String name, Score score) {
    return "| %s | %s | %.1f | %.1f | %.1f %% | %.2f %% |"
        .formatted(
            shape.name(),
            name,
            score.ideal(),
            score.seconds(),
            100 * score.utilisation(),
            100 * score.refused());
  }

  private Map<String, List<Score>> scores(Shape shape, String who) throws Exception {
    Map<String, List<Score>> scores = new LinkedHashMap<>();
    try (SimulatorProcess simulator = SimulatorProcess.start(folder, shape.scenario())) {
      for (List<Contender> together : CONTENDERS) {
        List<Contender> chosen =
            together.stream().filter(contender -> contender.name().contains(who)).toList();
        scores.putAll(scores(shape, chosen, simulator.baseUrl()));
      }
    }
    return scores;
  }

  private Map<String, List<Score>> scores(Shape shape, List<Contender> together, String baseUrl)
      throws Exception {
    Map<String, List<Score>> scores = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Map<String, List<Future<Contender.Ran>>> running = new LinkedHashMap<>();
      for (Contender contender : together) {
        List<Future<Contender.Ran>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
          String key = "%s_%d".formatted(contender.name().replaceAll("\\W", "_"), run);
          runs.add(threads.submit(() -> run(contender, shape, baseUrl, key)));
        }
        running.put(contender.name(), runs);
      }
      for (Map.Entry<String, List<Future<Contender.Ran>>> entry : running.entrySet()) {
        List<Score> each = new ArrayList<>();
        for (Future<Contender.Ran> future : entry.getValue()) {
          each.add(Score.of(shape, future.get()));
        }
        scores.put(entry.getKey(), each);
      }
    }
    return scores;
  }

  private Contender.Ran run(Contender contender, Shape shape, String baseUrl, String key)
      throws Exception {
    double ideal = Ideal.seconds(shape, shape.perMinute() / MINUTE / Shape.PACE);
    Duration limit = Duration.ofMillis((long) (ideal * LONGEST * 1e3));
    Path own = Files.createDirectories(folder.resolve(shape.name() + key));
    try (Provider provider = provider(shape, baseUrl, key)) {
      return contender.run(new Contender.Place(shape, baseUrl, key, provider, own), limit);
    }
  }

  private static Provider provider(Shape shape, String baseUrl, String key) throws IOException {
    return Found.onTheClassPath().providers().stream()
        .filter(factory -> factory.name().equals(shape.provider()))
        .findFirst()
        .orElseThrow()
        .create(
            shape.config(baseUrl, key),
            new ProviderContext(
                List.of(),
                name -> Optional.of(new Secret(name, name)),
                Optional.empty(),
                Time.system()));
  }
}

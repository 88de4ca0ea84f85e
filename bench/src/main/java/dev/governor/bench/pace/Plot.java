package dev.governor.bench.pace;

import dev.governor.bench.chart.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Draws the scores: how much of the limits was used, and how much was refused.
final class Plot {

  private static final double PERCENT = 100;

  private Plot() {}

  /// @param scores by shape and contender
  /// @param folder where both pictures are written
  static void draw(Map<String, Map<String, Score>> scores, Path folder) throws IOException {
    List<String> shapes = List.copyOf(scores.keySet());
    Picture.bars(
        folder.resolve("utilisation.svg"),
        "Share of what the limit lets through that was used, %",
        shapes,
        heights(scores, Score::utilisation));
    Picture.bars(
        folder.resolve("refused.svg"),
        "Share of replies that were a 429, %",
        shapes,
        heights(scores, Score::refused));
  }

  private static Map<String, List<Double>> heights(
      Map<String, Map<String, Score>> scores, ToDoubleFunction<Score> height) {
    Map<String, List<Double>> heights = new LinkedHashMap<>();
    scores
        .values()
        .forEach(shape ->
            shape.forEach((name, score) ->
                heights
                    .computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(PERCENT * height.applyAsDouble(score))));
    return heights;
  }
}

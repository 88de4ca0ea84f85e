package dev.governor.bench;

import dev.governor.bench.chart.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What the engine takes at some size of the work.
///
/// @param cpu by request, in microseconds
/// @param live heap after a collection, at the most, in MiB
record Footprint(int size, double cpu, long live) {

  /// Draws how both grow.
  ///
  /// @param name what the files' names begin with
  /// @param across what the sizes are of
  static void draw(Path folder, String name, String across, List<Footprint> all)
      throws IOException {
    draw(
        folder.resolve(name + "-cpu.svg"),
        "CPU by request, microseconds",
        across,
        all,
        Footprint::cpu);
    draw(folder.resolve(name + "-heap.svg"), "Live heap, MiB", across, all, Footprint::live);
  }

  private static void draw(
      Path file,
      String title,
      String across,
      List<Footprint> all,
      ToDoubleFunction<Footprint> height)
      throws IOException {
    Picture.line(
        file,
        title,
        across,
        all.stream().map(each -> (double) each.size()).toList(),
        all.stream().map(height::applyAsDouble).toList());
  }
}

package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Stats;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.cli.show.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "stats", description = "Counts what is in the Lighthouse.")
final class LighthouseStatsCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin VectorsOption vectors = new VectorsOption();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  LighthouseStatsCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = vectors.openFilled(in, home.in(in))) {
      Stats stats = base.stats();
      if (json.chosen) {
        JsonOption.print(in.screen(), document(stats));
      } else {
        print(stats);
      }
      return ExitCode.OK;
    }
  }

  private static ObjectNode document(Stats stats) {
    ObjectNode document =
        Json.object().put("passages", stats.passages()).put("vectors", stats.vectors());
    document.put("embedder", stats.embedder().orElse(null));
    document.set("subjects", Json.tree(stats.subjects()));
    document.set("tags", Json.tree(stats.tags()));
    document.set("sources", Json.tree(stats.sources()));
    return document;
  }

  private void print(Stats stats) {
    Screen screen = in.screen();
    screen.print(
        Figures.counted(stats.passages(), "passage")
            + stats
                .embedder()
                .map(name -> ", %s with vectors of %s".formatted(count(stats.vectors()), name))
                .orElse("; vectors are off"));
    print("SUBJECT", stats.subjects());
    print("TAG", stats.tags());
    print("SOURCE", stats.sources());
  }

  private static String count(long number) {
    return Figures.count(number);
  }

  private void print(String head, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    Table table = new Table(head, "PASSAGES#");
    counts.forEach((name, passages) -> table.row(name, count(passages)));
    in.screen().print("");
    table.lines().forEach(in.screen()::print);
  }
}

package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Screen;
import dev.governor.wiring.jobfile.Nearest;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Shows a passage.",
    footerHeading = "%nExample:%n",
    footer = "  governor lighthouse show doc/traditions/taoism.md#wu-wei")
final class LighthouseShowCommand implements Callable<Integer> {

  private final Surroundings in;

  @Parameters(paramLabel = "ID", description = "The passage's id.")
  String id = "";

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  LighthouseShowCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = new VectorsOption().openFilled(in, home.in(in))) {
      Passage passage = base.find(id).orElseThrow(() -> unknown(base));
      if (json.chosen) {
        JsonOption.print(in.screen(), LighthouseSearchCommand.passage(passage));
      } else {
        print(passage);
      }
      return ExitCode.OK;
    }
  }

  private InvalidInputException unknown(KnowledgeBase base) {
    String near =
        Nearest.hint(
            id,
            base.search(new KnowledgeQuery("", Set.of(), Integer.MAX_VALUE)).stream()
                .map(hit -> hit.passage().id())
                .toList());
    return new InvalidInputException(
        "There is no passage '%s'%s"
            .formatted(id, near.isEmpty() ? "; `governor lighthouse search` finds them" : near));
  }

  private void print(Passage passage) {
    Screen screen = in.screen();
    screen.print(screen.in(Colour.STRONG, passage.title()));
    screen.print("id       " + passage.id());
    screen.print("subject  " + passage.subject());
    if (!passage.tags().isEmpty()) {
      screen.print("tags     " + String.join(", ", passage.tags()));
    }
    screen.print("");
    passage.text().lines().forEach(screen::print);
  }
}

package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.wiring.jobfile.Nearest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "remove",
    description = "Removes all that came from a source: a document's id, or `job:` and a job's id.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor lighthouse remove doc/traditions/taoism.md",
      "  governor lighthouse remove job:knowledge"
    })
final class LighthouseRemoveCommand implements Callable<Integer> {

  private final Surroundings in;

  @Parameters(paramLabel = "SOURCE", description = "As `governor lighthouse stats` names it.")
  String source = "";

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  LighthouseRemoveCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    try (KnowledgeBase base = new VectorsOption().openFilled(in, home.in(in))) {
      if (!base.stats().sources().containsKey(source)) {
        String near = Nearest.hint(source, List.copyOf(base.stats().sources().keySet()));
        throw new InvalidInputException(
            "There is no source '%s'%s"
                .formatted(
                    source, near.isEmpty() ? "; `governor lighthouse stats` lists them" : near));
      }
      Changes changes = base.publish(source, List.of());
      if (json.chosen) {
        ObjectNode document = Json.object().put("source", source);
        LighthouseIngestCommand.put(document, changes);
        JsonOption.print(in.screen(), document);
      } else {
        in.screen().print(source + ": " + LighthouseIngestCommand.told(changes));
      }
      return ExitCode.OK;
    }
  }
}

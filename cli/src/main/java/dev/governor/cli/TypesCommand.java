package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Screen;
import dev.governor.cli.show.Table;
import dev.governor.wiring.Found;
import dev.governor.wiring.jobfile.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "types",
    description = "Lists the job types that ship, or shows one with its schemas.",
    footerHeading = "%nExamples:%n",
    footer = {"  governor types", "  governor types GOVERNOR_PROFILES"})
final class TypesCommand implements Callable<Integer> {

  private final Surroundings in;

  @Parameters(paramLabel = "TYPE", arity = "0..1", description = "Shows this one.")
  Optional<String> name = Optional.empty();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  boolean help;

  TypesCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    List<JobType<?, ?>> all = Found.onTheClassPath().jobTypes();
    List<JobType<?, ?>> shown = name.map(id -> List.<JobType<?, ?>>of(find(all, id))).orElse(all);
    if (json.chosen) {
      ObjectNode document = Json.object();
      ArrayNode types = document.putArray("types");
      shown.forEach(type -> types.add(document(type)));
      JsonOption.print(in.screen(), document);
    } else if (name.isPresent()) {
      print(shown.getFirst());
    } else {
      Table table = new Table("TYPE", "WHAT IT MAKES");
      shown.forEach(type -> table.row(type.id().id(), type.description()));
      table.lines().forEach(in.screen()::print);
      in.screen().print("");
      in.screen().print("A type of your own needs only a job file: " + in.command() + " init");
    }
    return ExitCode.OK;
  }

  private static JobType<?, ?> find(List<JobType<?, ?>> types, String id) {
    List<String> names = types.stream().map(type -> type.id().id()).toList();
    return types.stream()
        .filter(type -> type.id().id().equals(id))
        .findFirst()
        .orElseThrow(() -> {
          String near = Nearest.hint(id, names);
          return new InvalidInputException(
              "There is no job type '%s'%s"
                  .formatted(
                      id,
                      near.isEmpty() ? "; those that ship: " + String.join(", ", names) : near));
        });
  }

  private void print(JobType<?, ?> type) {
    Screen screen = in.screen();
    screen.print(screen.in(Colour.STRONG, type.id().id()) + ": " + type.description());
    screen.print(
        "At most " + type.maxTokens() + " tokens in an answer, unless the job says otherwise.");
    screen.print("");
    screen.print("What the model is asked for:");
    screen.print(Json.writePretty(type.answerSchema()));
    screen.print("");
    screen.print("What is kept:");
    screen.print(Json.writePretty(type.outputSchema()));
  }

  private static ObjectNode document(JobType<?, ?> type) {
    ObjectNode document =
        Json.object()
            .put("id", type.id().id())
            .put("description", type.description())
            .put("max_tokens", type.maxTokens());
    document.set("answer_schema", type.answerSchema());
    document.set("output_schema", type.outputSchema());
    return document;
  }
}

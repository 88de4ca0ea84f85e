package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.ModelDocument;
import dev.governor.cli.show.ModelSheet;
import dev.governor.cli.show.Table;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "models",
    description = "Lists the models that are known, or shows one with the sources of its numbers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor models",
      "  governor models claude-sonnet",
      "  governor models --provider openai --json"
    })
final class ModelsCommand implements Callable<Integer> {

  private final Surroundings in;

  @Parameters(paramLabel = "MODEL", arity = "0..1", description = "Shows this one: id or alias.")
  Optional<String> name = Optional.empty();

  @Option(names = "--provider", paramLabel = "NAME", description = "Only those of this provider.")
  Optional<String> provider = Optional.empty();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  ModelsCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Found found = Found.onTheClassPath();
    GovernorHome folder = home.in(in);
    provider.ifPresent(wanted -> checkProvider(found, wanted));
    List<ModelInfo> known =
        found.models(in.context(found, folder)).stream()
            .filter(model -> provider.isEmpty() || provider.get().equals(model.provider()))
            .toList();
    List<ModelInfo> shown = name.map(wanted -> find(known, wanted)).orElse(known);
    if (json.chosen) {
      ObjectNode document = Json.object();
      ArrayNode models = document.putArray("models");
      shown.forEach(model -> models.add(ModelDocument.of(model)));
      JsonOption.print(in.screen(), document);
    } else if (name.isPresent()) {
      shown.forEach(this::print);
    } else {
      list(shown, folder);
    }
    return ExitCode.OK;
  }

  private static void checkProvider(Found found, String wanted) {
    List<String> names = found.providers().stream().map(ProviderFactory::name).sorted().toList();
    if (!names.contains(wanted)) {
      String near = Nearest.hint(wanted, names);
      throw new InvalidInputException(
          "There is no provider '%s'%s"
              .formatted(
                  wanted, near.isEmpty() ? "; there are " + String.join(", ", names) : near));
    }
  }

  /// Of several providers, where they have models of the same name.
  private static List<ModelInfo> find(List<ModelInfo> known, String wanted) {
    List<ModelInfo> found =
        known.stream()
            .filter(model -> model.id().equals(wanted) || model.aliases().contains(wanted))
            .toList();
    if (found.isEmpty()) {
      List<String> names =
          known.stream()
              .flatMap(model -> Stream.concat(Stream.of(model.id()), model.aliases().stream()))
              .toList();
      String near = Nearest.hint(wanted, names);
      throw new InvalidInputException(
          "There is no model '%s' in the catalogue%s"
              .formatted(wanted, near.isEmpty() ? "; `governor models` lists all" : near));
    }
    return found;
  }

  private void print(ModelInfo model) {
    in.screen().print(in.screen().in(Colour.STRONG, model.id()));
    new ModelSheet(model).lines().forEach(in.screen()::print);
  }

  private void list(List<ModelInfo> models, GovernorHome folder) {
    if (models.isEmpty()) {
      in.screen().print(provider.map(of -> of + " has no models").orElse("There are no models"));
      return;
    }
    Table table = ModelSheet.table();
    models.forEach(model -> table.row(new ModelSheet(model).cells()));
    table.lines().forEach(in.screen()::print);
    in.screen().print("");
    in.screen().print("Dollars for a million tokens; + long prompts cost another; ? not known.");
    in.screen()
        .print(
            "Where each number is from: %s models MODEL. Your own go into %s"
                .formatted(in.command(), in.shown(folder.models())));
  }
}

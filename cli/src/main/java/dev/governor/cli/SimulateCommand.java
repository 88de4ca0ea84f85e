package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ProviderContext;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Table;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.bill.Totals;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.simulator.scenario.Scenarios;
import dev.governor.wiring.Found;
import dev.governor.wiring.jobfile.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "simulate",
    description = {
      "Plays the provider: speaks Anthropic's and OpenAI's protocols, realtime and batch, goes",
      "wrong as a scenario says, and keeps the bill. Nothing leaves this machine."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor simulate",
      "  governor simulate --list",
      "  governor simulate --scenario bursts --seed 7",
      "  governor simulate --scenario my-scenario.yaml --port 9000"
    })
final class SimulateCommand implements Callable<Integer> {

  private static final int MOST_PORT = 65_535;

  private final Surroundings in;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where it listens; 0 for any that is free (default: 8089).")
  int port = 8089;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address that it listens on (default: 127.0.0.1, this machine alone).")
  String host = "127.0.0.1";

  @Option(
      names = "--scenario",
      paramLabel = "NAME|FILE",
      description = "What goes wrong: one that ships, or a YAML file (default: calm).")
  String scenario = "calm";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number gives other answers and other faults (default: 1).")
  long seed = 1;

  @Option(names = "--list", description = "Lists the scenarios that ship.")
  boolean list;

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  SimulateCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (list) {
      Table table = new Table("SCENARIO", "WHAT HAPPENS");
      Scenarios.NAMES.forEach(name -> table.row(name, Scenarios.shipped(name).description()));
      table.lines().forEach(in.screen()::print);
      return ExitCode.OK;
    }
    if (port < 0 || port > MOST_PORT) {
      throw new InvalidInputException("--port must be from 0 to 65535, was " + port);
    }
    Scenario chosen = chosen();
    CountDownLatch asked = new CountDownLatch(1);
    in.interrupts().listen();
    in.interrupts().onFirst(asked::countDown);
    try (Simulator simulator = Simulator.start(options(chosen))) {
      tell(simulator, chosen);
      asked.await();
      in.screen().print(bill(simulator.bill().totals()));
    }
    return ExitCode.OK;
  }

  private Scenario chosen() {
    if (Scenarios.NAMES.contains(scenario)) {
      return Scenarios.shipped(scenario);
    }
    Path file = in.path(Path.of(scenario));
    if (Files.exists(file)) {
      return Scenarios.read(file);
    }
    String near = Nearest.hint(scenario, Scenarios.NAMES);
    throw new InvalidInputException(
        "There is no scenario '%s', neither shipped nor as a file%s"
            .formatted(
                scenario,
                near.isEmpty() ? "; `" + in.command() + " simulate --list` shows them" : near));
  }

  private SimulatorOptions options(Scenario chosen) {
    Found found = Found.onTheClassPath();
    ProviderContext context = in.context(found, home.in(in));
    List<ModelInfo> models =
        found.providers().stream().flatMap(factory -> factory.models(context).stream()).toList();
    return SimulatorOptions.CALM
        .at(host, port)
        .withScenario(chosen)
        .withSeed(seed)
        .withComposers(found.composers())
        .withModels(models)
        .withTime(in.time());
  }

  private void tell(Simulator simulator, Scenario chosen) {
    String url = simulator.baseUrl();
    List.of(
            "The simulator listens: answers cost nothing, and nothing leaves this machine.",
            "  anthropic   base_url: \"" + url + "\"",
            "  openai      base_url: \"" + url + "/v1\"",
            "  key         any that is not empty"
                + (chosen.keys().isEmpty() ? "" : ", if the scenario lists it"),
            "  scenario    " + chosen.name() + " (seed " + seed + "): " + chosen.description(),
            "  bill        curl '" + url + "/sim/bill?summary=1'",
            "Ctrl-C stops it and shows the bill.")
        .forEach(in.screen()::print);
    in.screen().out().flush();
  }

  private static String bill(Totals totals) {
    long cached = totals.usage().cacheRead() + totals.usage().cacheWrite();
    return "It would have charged %s: %s tokens in, %s out%s, %s"
        .formatted(
            Figures.counted(totals.requests(), "answer"),
            Figures.count(totals.usage().input()),
            Figures.count(totals.usage().output()),
            cached == 0 ? "" : ", " + Figures.count(cached) + " cached",
            totals.usd().map(Figures::dollars).orElse("at a price that is not known"));
  }
}

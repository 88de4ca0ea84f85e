package dev.governor.simulator;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.time.Time;
import dev.governor.simulator.scenario.Scenario;
import java.util.List;

/// How a simulator is started.
///
/// @param port 0 for any that is free
/// @param seed the same seed gives the same answers to the same questions
/// @param composers for questions whose answers a schema does not say enough about
/// @param models those of a catalogue: prices for the bill, what a model takes
public record SimulatorOptions(
    String host,
    int port,
    Scenario scenario,
    long seed,
    List<OfflineComposer> composers,
    List<ModelInfo> models,
    Time time) {

  /// Nothing goes wrong, on any free port of this machine alone.
  public static final SimulatorOptions CALM =
      new SimulatorOptions("127.0.0.1", 0, Scenario.CALM, 1, List.of(), List.of(), Time.system());

  public SimulatorOptions {
    composers = List.copyOf(composers);
    models = List.copyOf(models);
  }

  public SimulatorOptions at(String otherHost, int otherPort) {
    return new SimulatorOptions(otherHost, otherPort, scenario, seed, composers, models, time);
  }

  public SimulatorOptions withScenario(Scenario other) {
    return new SimulatorOptions(host, port, other, seed, composers, models, time);
  }

  public SimulatorOptions withSeed(long other) {
    return new SimulatorOptions(host, port, scenario, other, composers, models, time);
  }

  public SimulatorOptions withComposers(List<OfflineComposer> others) {
    return new SimulatorOptions(host, port, scenario, seed, others, models, time);
  }

  public SimulatorOptions withModels(List<ModelInfo> others) {
    return new SimulatorOptions(host, port, scenario, seed, composers, others, time);
  }

  public SimulatorOptions withTime(Time other) {
    return new SimulatorOptions(host, port, scenario, seed, composers, models, other);
  }
}

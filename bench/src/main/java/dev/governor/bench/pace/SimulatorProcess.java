package dev.governor.bench.pace;

import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A simulator beside this process.
record SimulatorProcess(Process process, String baseUrl) implements AutoCloseable {

  static SimulatorProcess start(Path folder, String scenario) throws IOException {
    Path file = folder.resolve("scenario.yaml");
    Files.writeString(file, scenario);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new SimulatorProcess(process, process.inputReader().readLine());
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  /// What runs there, until its input ends.
  static final class Server {

    private Server() {}

    public static void main(String[] arguments) throws IOException {
      SimulatorOptions options =
          SimulatorOptions.CALM.withScenario(Scenarios.read(Path.of(arguments[0])));
      try (Simulator simulator = Simulator.start(options)) {
        System.out.println(simulator.baseUrl());
        while (System.in.read() >= 0) {
          // Nothing is said to it.
        }
      }
    }
  }
}

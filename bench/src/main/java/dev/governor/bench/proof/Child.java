package dev.governor.bench.proof;

import dev.governor.api.time.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process of this JVM's kind, which others kill.
///
/// @param errors where it complains
record Child(Process process, BufferedReader output, Path errors) {

  private static final String SAID_OF_POINTS = "passed ";

  /// @param options of its JVM
  static Child start(Path folder, List<String> options, String mainClass, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH", "LANG"));
    environment.put(JobFolder.KEY, "a key of the simulator's");
    Process process = builder.start();
    process.getOutputStream().close();
    return new Child(process, process.inputReader(), errors);
  }

  /// Kills it, if it has not ended by then.
  Thread killAfter(Duration limit) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            Time.system().sleep(limit);
            kill();
          } catch (InterruptedException e) {
            // It ended in time.
            Thread.currentThread().interrupt();
          }
        });
  }

  /// As `kill -9` does. What it said can be read still.
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /// Waits until it has passed so many points, or ended.
  void awaitPassed(long points) throws IOException {
    String line = output.readLine();
    while (line != null
        && !(line.startsWith(SAID_OF_POINTS)
            && Long.parseLong(line.substring(SAID_OF_POINTS.length())) >= points)) {
      line = output.readLine();
    }
  }

  /// Waits for its end.
  ///
  /// @return what it said last, apart from the points it passed
  String awaitSaid() throws IOException, InterruptedException {
    List<String> said = output.lines().filter(line -> !line.startsWith(SAID_OF_POINTS)).toList();
    process.waitFor();
    return String.join("\n", said);
  }

  /// Whether it was ended by `kill -9`.
  boolean isKilled() throws InterruptedException {
    return process.waitFor() == 128 + 9;
  }

  String complaint() throws IOException {
    return Files.readString(errors);
  }
}

package dev.governor.wiring.home;

import dev.governor.api.data.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Another process that locks a home, says how that went, and holds it until it is killed.
final class LockHolder implements AutoCloseable {

  private final Process process;
  private final String said;

  private LockHolder(Process process, String said) {
    this.process = process;
    this.said = said;
  }

  static LockHolder start(Path home) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new LockHolder(process, String.valueOf(out.readLine()));
  }

  String said() {
    return said;
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    var _ = process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /// Waits for its input to end, which it does not while its parent lives.
  public static void main(String[] arguments) throws IOException {
    try (HomeLock _ = new GovernorHome(Path.of(arguments[0])).lock()) {
      System.out.println("locked");
      var _ = System.in.read();
    } catch (InvalidInputException e) {
      System.out.println(e.getMessage());
    }
  }
}

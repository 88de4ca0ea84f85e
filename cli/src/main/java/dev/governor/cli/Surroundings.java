package dev.governor.cli;

import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.cli.show.Screen;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a command is started in.
///
/// @param typed what a person types, or what is piped in
record Surroundings(
    Screen screen,
    InputStream typed,
    Map<String, String> environment,
    Path workingFolder,
    Time time,
    Interrupts interrupts) {

  static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        Screen.ofProcess(environment),
        System.in,
        environment,
        Path.of("").toAbsolutePath(),
        Time.system(),
        new Interrupts());
  }

  /// The home that `--home` names, or else the environment, or else the one in the working folder.
  GovernorHome home(Optional<Path> option) {
    return GovernorHome.locate(option, environment, workingFolder);
  }

  /// What providers are given in a home.
  ProviderContext context(Found found, GovernorHome home) {
    return found.context(home, environment, time);
  }

  /// A path as it was typed, or, where this is not the process's own working folder, in this one.
  Path path(Path typed) {
    return workingFolder.equals(Path.of("").toAbsolutePath())
        ? typed
        : workingFolder.resolve(typed);
  }

  /// The shortest way to write a path.
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(workingFolder) && !absolute.equals(workingFolder)
        ? workingFolder.relativize(absolute).toString()
        : absolute.toString();
  }

  /// How this program was started, for commands that a person is to type.
  String command() {
    return Shell.quoted(environment.getOrDefault("GOVERNOR_COMMAND", "governor"));
  }
}

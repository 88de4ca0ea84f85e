package dev.governor.cli;

import dev.governor.wiring.home.GovernorHome;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--home` and `--help`, which every command has.
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description =
          "Holds the journal, logs and cache (default: $GOVERNOR_HOME, or .governor here).")
  Optional<Path> folder = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  boolean help;

  GovernorHome in(Surroundings surroundings) {
    return surroundings.home(folder);
  }

  /// How to go on in the same home: ` --home x` where it was given.
  String again() {
    return folder.map(path -> " --home " + Shell.quoted(path.toString())).orElse("");
  }
}

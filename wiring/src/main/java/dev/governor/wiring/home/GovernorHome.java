package dev.governor.wiring.home;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The folder that holds the journal, the logs and the cache. Knowing where it is touches no disk;
/// [#create] makes it, [#lock] makes this process the one that may write. Reading needs neither.
public record GovernorHome(Path folder) {

  /// The environment variable that names the home.
  public static final String VARIABLE = "GOVERNOR_HOME";

  /// The home's name in the working folder, where nothing else is said.
  public static final String DEFAULT = ".governor";

  public GovernorHome {
    folder = folder.toAbsolutePath().normalize();
  }

  /// The home that `--home` names, or else the environment, or else the one in the working folder.
  /// A blank variable counts as none.
  public static GovernorHome locate(
      Optional<Path> option, Map<String, String> environment, Path workingFolder) {
    Path named =
        option
            .or(() ->
                Optional.ofNullable(environment.get(VARIABLE))
                    .filter(value -> !value.isBlank())
                    .map(Path::of))
            .orElse(Path.of(DEFAULT));
    return new GovernorHome(workingFolder.resolve(named));
  }

  /// The journal.
  public Path database() {
    return folder.resolve("governor.db");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path cache() {
    return folder.resolve("cache");
  }

  /// The keys of providers, where the environment has none.
  public Path secrets() {
    return folder.resolve("secrets");
  }

  /// The user's additions to the catalogue of models.
  public Path models() {
    return folder.resolve("models.yaml");
  }

  /// The knowledge base.
  public Path lighthouse() {
    return folder.resolve("lighthouse");
  }

  /// Whether there is anything to read.
  public boolean exists() {
    return Files.isDirectory(folder);
  }

  /// Makes the folders that do not exist yet.
  ///
  /// @throws InvalidInputException if that cannot be done, with the reason
  public void create() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InvalidInputException(
          "The home '" + folder + "' is a file: remove it, or name a folder with --home");
    }
    try {
      Files.createDirectories(logs());
      Files.createDirectories(cache());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /// Makes the folders, and this process the only one that writes there, until the lock is closed
  /// or the process ends, however it ends.
  ///
  /// @throws InvalidInputException if another process holds it, with that process's id, or if the
  ///   folder cannot be written
  public HomeLock lock() {
    create();
    try {
      return HomeLock.take(folder);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /// Who holds the home now, such as `process 4711`; empty if nobody does. Touches nothing.
  public Optional<String> holder() {
    try {
      return HomeLock.holder(folder);
    } catch (IOException e) {
      throw new InvalidInputException(
          "The home '%s' cannot be read (%s): permit it, or name another with --home"
              .formatted(folder, Reason.of(e)),
          e);
    }
  }

  private InvalidInputException unusable(IOException e) {
    return new InvalidInputException(
        "The home '%s' cannot be written (%s): make room or permit it, or name another with --home"
            .formatted(folder, Reason.of(e)),
        e);
  }
}

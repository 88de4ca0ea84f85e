package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.cli.Finding.Health;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.secrets.FoundSecrets;
import dev.governor.wiring.secrets.SecretsFile;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// What `doctor` says of keys and models: what is set and where, never a key itself.
final class KeyCheck {

  private final Surroundings in;
  private final Found found;
  private final GovernorHome home;
  private final SecretsFile file;

  KeyCheck(Surroundings in, Found found, GovernorHome home) {
    this.in = in;
    this.found = found;
    this.home = home;
    this.file = new SecretsFile(home.secrets());
  }

  List<Finding> findings() {
    return Stream.concat(Stream.of(models(), secrets()), keys()).toList();
  }

  private Finding models() {
    try {
      int count = found.models(in.context(found, home)).size();
      boolean isAdded = Files.exists(home.models());
      return new Finding(
          "models",
          Health.OK,
          count + " known; " + (isAdded ? "with those of " : "none added in ") + home.models());
    } catch (InvalidInputException e) {
      return new Finding("models", Health.FAIL, String.valueOf(e.getMessage()));
    }
  }

  private Finding secrets() {
    if (!file.exists()) {
      return new Finding("secrets", Health.OK, "no file " + file.path());
    }
    try {
      int count = file.names().size();
      String mode = file.mode().map(letters -> ", " + letters).orElse("");
      return new Finding("secrets", Health.OK, file.path() + mode + ", keys: " + count);
    } catch (InvalidInputException e) {
      return new Finding("secrets", Health.FAIL, String.valueOf(e.getMessage()));
    }
  }

  private Stream<Finding> keys() {
    FoundSecrets secrets = new FoundSecrets(in.environment(), file);
    return Stream.concat(
            found.providers().stream().flatMap(provider -> provider.keys().stream()), inFile())
        .distinct()
        .sorted()
        .map(name -> new Finding("key", Health.OK, name + ": " + standing(secrets, name)));
  }

  private Stream<String> inFile() {
    try {
      return file.names().stream();
    } catch (InvalidInputException e) {
      return Stream.of(); // told as the file's own finding
    }
  }

  private static String standing(FoundSecrets secrets, String name) {
    try {
      return secrets.place(name).map(place -> "set, in " + place).orElse("not set");
    } catch (InvalidInputException e) {
      return "not set in the environment, and the secrets file cannot be used";
    }
  }
}

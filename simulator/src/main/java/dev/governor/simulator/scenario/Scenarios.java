package dev.governor.simulator.scenario;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The scenarios that ship, and those that people write.
public final class Scenarios {

  /// By name; those of realtime calls first.
  public static final List<String> NAMES =
      List.of(
          "calm",
          "latency",
          "limits",
          "bursts",
          "bursts-no-hint",
          "spend-limit",
          "overloaded",
          "errors",
          "slow",
          "trickling",
          "torn",
          "reset",
          "malformed",
          "truncation",
          "refusal",
          "invalid",
          "mixed",
          "batch-calm",
          "batch-404",
          "batch-late-create",
          "batch-reset-create",
          "batch-500-create",
          "batch-missing-lines",
          "batch-doubled-lines",
          "batch-unknown-lines",
          "batch-shuffled",
          "batch-expiring",
          "batch-sticking",
          "batch-errored",
          "batch-flaky");

  private Scenarios() {}

  /// One that ships.
  ///
  /// @throws IllegalArgumentException if none has that name
  public static Scenario shipped(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no scenario named " + name + " ships");
    }
    String file = name + ".yaml";
    try (InputStream in = Scenarios.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return ScenarioReader.read(name, file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One from a file.
  ///
  /// @throws InvalidInputException if the file cannot be read, or with a sentence for each thing
  ///   that is wrong in it
  public static Scenario read(Path file) {
    try {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
      return ScenarioReader.read(name, file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new InvalidInputException(
          "The scenario '%s' cannot be read: name a file that is there, or one that ships"
              .formatted(file),
          e);
    }
  }
}

package dev.governor.outputs.log;

import dev.governor.api.data.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The lines that a job's log owns up to not having, because they could not be written.
public record LogGaps(long lost, String reason) {

  static final String EVENT = "log_gap";
  private static final String MARK = "\"event\":\"" + EVENT + "\"";
  private static final LogGaps NONE = new LogGaps(0, "");

  /// What the log in an output folder says about itself; nothing where it cannot be read.
  public static LogGaps in(Path folder) {
    LogGaps gaps = NONE;
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve(JobLog.NAME))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains(MARK)) {
          JsonNode gap = Json.parse(line);
          gaps =
              new LogGaps(
                  gaps.lost + gap.path("lost").asLong(0), gap.path("reason").asString("unknown"));
        }
      }
    } catch (IOException | JacksonException _) {
      return gaps;
    }
    return gaps;
  }

  /// One sentence for people, if there are any.
  public Optional<String> sentence() {
    return lost == 0
        ? Optional.empty()
        : Optional.of(
            "%s lacks %d lines that could not be written: %s."
                .formatted(JobLog.NAME, lost, reason));
  }
}

package dev.governor.wiring.live;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.engine.watch.LiveState;
import dev.governor.wiring.home.GovernorHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// How the jobs of a home get on, for whoever looks from another process. No part of the truth:
/// what is lost here is known again a second later.
public record LiveFiles(GovernorHome home) {

  /// What is older is of a process that has died, or stands still.
  private static final Duration FRESH = Duration.ofSeconds(10);

  void write(LiveState state) throws IOException {
    Path file = file(state.job());
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, Json.write(LiveJson.of(state)));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void remove(JobId job) throws IOException {
    Files.deleteIfExists(file(job));
  }

  /// The document as it was written lately; empty if there is none.
  public Optional<ObjectNode> read(JobId job, Instant now) {
    try {
      return Json.parse(Files.readString(file(job))) instanceof ObjectNode json
              && Instant.parse(json.path("at").asString()).plus(FRESH).isAfter(now)
          ? Optional.of(json)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | JacksonException e) {
      // It tells nothing that the journal does not.
      return Optional.empty();
    }
  }

  private Path file(JobId job) {
    return home.folder().resolve("live").resolve(job.value() + ".json");
  }
}

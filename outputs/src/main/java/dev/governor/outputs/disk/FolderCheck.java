package dev.governor.outputs.disk;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.OutputCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// Refuses an output folder that cannot be written, or that holds another job's outputs, before
/// anything is sent.
public final class FolderCheck implements OutputCheck {

  private static final String MANIFEST = "manifest.json";

  @Override
  public void check(Path outputDirectory, JobId job) {
    new OutputFolder(outputDirectory).check();
    String owner = owner(outputDirectory.resolve(MANIFEST));
    if (!owner.isEmpty() && !owner.equals(job.value())) {
      throw new InvalidInputException(
          "the output folder %s holds the results of the job %s; choose another `output`"
              .formatted(outputDirectory, owner));
    }
  }

  /// The job that a manifest names; empty if there is none that can be read.
  private static String owner(Path manifest) {
    if (!Files.isRegularFile(manifest)) {
      return "";
    }
    try {
      return Json.parse(Files.readString(manifest)).path("job").path("id").asString("");
    } catch (IOException | JacksonException e) {
      // What is no manifest of ours belongs to no job.
      return "";
    }
  }
}

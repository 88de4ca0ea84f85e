package dev.governor.outputs.disk;

import dev.governor.api.journal.OutputCheck;
import java.nio.file.Path;

/// Refuses an output folder that cannot be written, before anything is sent.
public final class FolderCheck implements OutputCheck {

  @Override
  public void check(Path outputDirectory) {
    new OutputFolder(outputDirectory).check();
  }
}

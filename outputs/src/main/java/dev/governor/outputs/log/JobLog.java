package dev.governor.outputs.log;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobListener;
import dev.governor.outputs.disk.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;

/// Keeps `job.log` in the output folder: JSON lines, appended as things happen. It has no prompts,
/// answers or provider keys in it.
public final class JobLog implements JobListener {

  static final String NAME = "job.log";

  /// @throws InvalidInputException if the log cannot be opened; what fails later does not fail the
  ///   job
  @Override
  public Recorder open(BatchJobConfig<?, ?> config) {
    OutputFolder folder = new OutputFolder(config.outputDirectory());
    folder.check();
    Path file = folder.path().resolve(NAME);
    try {
      return new LogRecorder(AppendedFile.open(file));
    } catch (IOException e) {
      throw folder.refused(e);
    }
  }
}

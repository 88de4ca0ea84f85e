package dev.governor.api.journal;

import dev.governor.api.job.JobId;
import java.nio.file.Path;

/// Makes sure, before anything is sent, that outputs can be written. Found by
/// [java.util.ServiceLoader].
public interface OutputCheck {

  /// Makes the folder where it is missing, and writes a small file there for a moment.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if outputs cannot be written there, or
  ///   those of another job are there
  void check(Path outputDirectory, JobId job);
}

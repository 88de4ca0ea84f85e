package dev.governor.governors.release;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseWriter;
import java.nio.file.Path;

/// Writes what [MergeReport] says of a release.
public final class MergeReportFile implements ReleaseWriter {

  /// For [java.util.ServiceLoader].
  public MergeReportFile() {}

  @Override
  public String fileName() {
    return "merge-report.json";
  }

  @Override
  public void write(Release release, Path folder) {
    ReleaseFile.write(folder.resolve(fileName()), Json.writePretty(MergeReport.of(release)) + "\n");
  }
}

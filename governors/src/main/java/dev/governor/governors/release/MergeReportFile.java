package dev.governor.governors.release;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseFile;
import dev.governor.api.release.ReleaseWriter;
import java.util.List;

/// What [MergeReport] says of a release that has anything about governors.
public final class MergeReportFile implements ReleaseWriter {

  /// For [java.util.ServiceLoader].
  public MergeReportFile() {}

  @Override
  public List<ReleaseFile> files(Release release) {
    return Parts.of(release).hasGovernors()
        ? List.of(
            new ReleaseFile("merge-report.json", Json.writePretty(MergeReport.of(release)) + "\n"))
        : List.of();
  }
}

package dev.governor.governors.mechanics;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.governors.release.ReleaseFile;
import java.nio.file.Path;

/// Writes how well the governors of a release balance, for programs.
public final class BalanceDataFile implements ReleaseWriter {

  /// For [java.util.ServiceLoader].
  public BalanceDataFile() {}

  @Override
  public String fileName() {
    return "balance.json";
  }

  @Override
  public void write(Release release, Path folder) {
    BalanceReport report = BalanceReport.of(World.of(release));
    ReleaseFile.write(folder.resolve(fileName()), Json.writePretty(report) + "\n");
  }
}

package dev.governor.governors.mechanics;

import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.governors.release.ReleaseFile;
import java.nio.file.Path;

/// Writes how well the governors of a release balance, for people.
public final class BalanceFile implements ReleaseWriter {

  /// For [java.util.ServiceLoader].
  public BalanceFile() {}

  @Override
  public String fileName() {
    return "balance.md";
  }

  @Override
  public void write(Release release, Path folder) {
    BalanceReport report = BalanceReport.of(World.of(release));
    ReleaseFile.write(folder.resolve(fileName()), BalanceText.markdown(report));
  }
}

package dev.governor.governors.mechanics;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseFile;
import dev.governor.api.release.ReleaseWriter;
import java.util.List;

/// How well the governors of a release balance, for people and for programs.
public final class BalanceFiles implements ReleaseWriter {

  /// For [java.util.ServiceLoader].
  public BalanceFiles() {}

  @Override
  public List<ReleaseFile> files(Release release) {
    World world = World.of(release);
    if (world.governors().isEmpty()) {
      return List.of();
    }
    BalanceReport report = BalanceReport.of(world);
    return List.of(
        new ReleaseFile("balance.md", BalanceText.markdown(report)),
        new ReleaseFile("balance.json", Json.writePretty(report) + "\n"));
  }
}

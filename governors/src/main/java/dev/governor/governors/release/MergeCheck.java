package dev.governor.governors.release;

import dev.governor.api.job.Violation;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseCheck;
import java.util.List;

/// Holds the parts of a release against each other. `docs/reference/release.md` lists the codes.
public final class MergeCheck implements ReleaseCheck {

  /// For [java.util.ServiceLoader].
  public MergeCheck() {}

  @Override
  public List<Violation> check(Release release) {
    return MergeReport.findings(Parts.of(release));
  }
}

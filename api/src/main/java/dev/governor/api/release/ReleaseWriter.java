package dev.governor.api.release;

import java.util.List;

/// Makes files of a release. Found by [java.util.ServiceLoader]; pure: the same files for the same
/// release.
public interface ReleaseWriter {

  /// None where the release has nothing for them.
  List<ReleaseFile> files(Release release);
}

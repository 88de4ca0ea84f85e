package dev.governor.api.release;

import dev.governor.api.job.Violation;
import java.util.List;

/// Looks for what is wrong between results of different stages, each of which is right by itself.
/// Found by [java.util.ServiceLoader]; pure.
public interface ReleaseCheck {

  /// What is wrong, with paths that begin with a stage's name and a result's key; empty if nothing.
  /// For information: it fails nothing.
  List<Violation> check(Release release);
}

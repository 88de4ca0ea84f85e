package dev.governor.governors.artifact;

import java.util.Locale;

/// What kind of thing an artifact is.
public enum ArtifactKind {
  TALISMAN,
  BLADE,
  VESSEL,
  TABLET,
  MIRROR,
  SEAL,
  INSTRUMENT,
  GARMENT;

  /// As it is written in JSON: `talisman`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

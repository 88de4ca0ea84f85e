package dev.governor.governors.profile;

import java.util.Locale;

/// How a governor sounds.
public enum Tone {
  SERENE,
  WARM,
  TENDER,
  PLAYFUL,
  WRY,
  SOLEMN,
  MAJESTIC,
  STERN,
  COLD,
  GUARDED,
  WEARY,
  MOURNFUL,
  FERVENT,
  EXULTANT,
  MOCKING,
  MENACING;

  /// As it is written in JSON: `serene`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

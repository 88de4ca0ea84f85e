package dev.governor.governors.canon;

import java.util.Locale;

/// The seventeen traditions that governors draw on.
public enum TraditionId {
  ENOCHIAN_MAGIC,
  HERMETIC_PHILOSOPHY,
  KABBALISTIC_MYSTICISM,
  GOLDEN_DAWN,
  THELEMA,
  EGYPTIAN_MAGIC,
  GNOSTIC_TRADITIONS,
  TAROT_KNOWLEDGE,
  SACRED_GEOMETRY,
  CLASSICAL_PHILOSOPHY,
  TAOISM,
  I_CHING,
  KUJI_KIRI,
  CHAOS_MAGIC,
  NORSE_TRADITIONS,
  SUFI_MYSTICISM,
  CELTIC_DRUIDIC;

  /// As it is written in JSON: `enochian_magic`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.governor.governors.artifact;

import dev.governor.governors.canon.Table;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How strong an effect may be at a rarity. The table is `magnitudes.csv`.
public final class Magnitudes {

  private static final Map<Case, Bounds> BOUNDS =
      Table.read(Magnitudes.class, "magnitudes.csv", Row.class).stream()
          .collect(Collectors.toUnmodifiableMap(Row::at, Row::bounds));

  private Magnitudes() {}

  private record Case(EffectType effect, Rarity rarity) {}

  private record Row(String effect, String rarity, int min, int max) {

    Case at() {
      return new Case(
          Words.constant(EffectType.class, effect), Words.constant(Rarity.class, rarity));
    }

    Bounds bounds() {
      return new Bounds(min, max);
    }
  }

  /// From where to where a magnitude goes, both ends included.
  public record Bounds(int min, int max) {

    public boolean contains(int magnitude) {
      return min <= magnitude && magnitude <= max;
    }

    @Override
    public String toString() {
      return min == max ? "" + min : min + "-" + max;
    }
  }

  public static Bounds of(EffectType effect, Rarity rarity) {
    return Objects.requireNonNull(BOUNDS.get(new Case(effect, rarity)), "magnitudes.csv has a gap");
  }
}

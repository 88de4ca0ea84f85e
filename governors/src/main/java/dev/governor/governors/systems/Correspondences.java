package dev.governor.governors.systems;

import dev.governor.governors.canon.GeomanticFigure;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Hexagram;
import dev.governor.governors.canon.Planet;
import dev.governor.governors.canon.Rune;
import dev.governor.governors.canon.Sephirah;
import dev.governor.governors.canon.Sign;
import dev.governor.governors.canon.TarotCard;
import java.util.List;

/// What a governor corresponds to in the other systems. `systems.sources.md`, beside the data, has
/// the formulas.
///
/// @param sign its tribe's sign
/// @param planet the sign's classical ruler
/// @param hexagrams two or three, the governor's own first
/// @param figure the geomantic figure of its ministers
/// @param gematria the sum of its name's letters as Hebrew
/// @param numerology 1 to 9
public record Correspondences(
    TarotCard tarotMajor,
    Sephirah sephirah,
    Sign sign,
    Planet planet,
    List<Hexagram> hexagrams,
    Rune rune,
    GeomanticFigure figure,
    int gematria,
    int numerology) {

  /// Those of `governor`; the same for ever.
  public static Correspondences of(Governor governor) {
    Sign sign = Zodiac.signOf(governor);
    return new Correspondences(
        Tarot.majorOf(governor),
        Tree.sephirahOf(governor),
        sign,
        Zodiac.rulerOf(sign),
        Hexagrams.of(governor),
        Runes.of(governor.name()),
        Geomancy.of(governor),
        Gematria.of(governor.name()),
        Numerology.of(governor.name()));
  }
}

package dev.governor.governors.systems;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Sign;
import dev.governor.governors.canon.TarotCard;

/// The major of a governor: of its sign, its element or its sign's ruler, in turn through the
/// tribe.
public final class Tarot {

  private Tarot() {}

  public static TarotCard majorOf(Governor governor) {
    Canon canon = Canon.get();
    Sign sign = Zodiac.signOf(governor);
    return switch ((int) (placeInTribe(governor) % 3)) {
      case 1 -> canon.majorOf(governor.element()).orElseGet(() -> majorOf(sign.name()));
      case 2 -> majorOf(sign.ruler());
      default -> majorOf(sign.name());
    };
  }

  /// How many governors of the same tribe stand before it.
  private static long placeInTribe(Governor governor) {
    return Canon.get().governors().stream()
        .filter(other -> other.number() < governor.number())
        .filter(other -> other.tribe().equals(governor.tribe()))
        .count();
  }

  private static TarotCard majorOf(String astrology) {
    return Canon.get()
        .majorOf(astrology)
        .orElseThrow(() -> new IllegalStateException("no major is attributed to " + astrology));
  }
}

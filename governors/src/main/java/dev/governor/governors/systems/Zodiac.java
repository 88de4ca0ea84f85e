package dev.governor.governors.systems;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Planet;
import dev.governor.governors.canon.Sign;
import dev.governor.governors.canon.Table;
import java.util.Map;

/// The sign of a governor, which is that of its tribe, and the planet that rules it.
public final class Zodiac {

  private static final Map<String, String> SIGN_BY_TRIBE =
      Table.read(Zodiac.class, "tribe_signs.csv", TribeSign.class).stream()
          .collect(toUnmodifiableMap(TribeSign::tribe, TribeSign::sign));

  private Zodiac() {}

  private record TribeSign(String tribe, String sign) {}

  public static Sign signOf(Governor governor) {
    String sign = SIGN_BY_TRIBE.get(governor.tribe());
    if (sign == null) {
      throw new IllegalArgumentException("no sign is attributed to the tribe " + governor.tribe());
    }
    return Canon.get().sign(sign);
  }

  /// Its classical ruler.
  public static Planet rulerOf(Sign sign) {
    return Canon.get().planet(sign.ruler());
  }
}

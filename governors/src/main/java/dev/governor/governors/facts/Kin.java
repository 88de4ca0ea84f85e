package dev.governor.governors.facts;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Those among the 91 that a governor has something to do with by its place, as ids. Companion and
/// counterpart are mutual: who writes one side of such a pair knows what the other side says.
///
/// @param companion the one it is paired with: the first and second of an aethyr with each other,
///   the third with the third of the next aethyr; the fourth of TEX has none
/// @param counterpart the one that faces it across the compass: of the opposite direction's tribe,
///   with the same place in it; none where that tribe is smaller
/// @param aethyr the others of its aethyr
/// @param tribe the others of its tribe
public record Kin(
    Optional<String> companion,
    Optional<String> counterpart,
    List<String> aethyr,
    List<String> tribe) {

  private static final List<String> COMPASS =
      List.of("N", "NNE", "ENE", "E", "ESE", "SSE", "S", "SSW", "WSW", "W", "WNW", "NNW");

  public static Kin of(Governor governor) {
    List<String> aethyr = ids(g -> g.aethyrNumber() == governor.aethyrNumber(), governor);
    Optional<String> companion = companion(governor);
    return new Kin(
        companion,
        counterpart(governor).filter(id -> !Optional.of(id).equals(companion)),
        aethyr,
        ids(g -> g.tribe().equals(governor.tribe()), governor));
  }

  private static Optional<String> companion(Governor governor) {
    int aethyr = governor.aethyrNumber();
    return switch (governor.orderInAethyr()) {
      case 1 -> at(aethyr, 2);
      case 2 -> at(aethyr, 1);
      case 3 -> at(aethyr % 2 == 1 ? aethyr + 1 : aethyr - 1, 3);
      default -> Optional.empty();
    };
  }

  private static Optional<String> at(int aethyr, int order) {
    return all()
        .filter(g -> g.aethyrNumber() == aethyr && g.orderInAethyr() == order)
        .map(Governor::originalId)
        .findFirst();
  }

  private static Optional<String> counterpart(Governor governor) {
    int half = COMPASS.size() / 2;
    int across = (COMPASS.indexOf(governor.direction()) + half) % COMPASS.size();
    long place =
        all()
            .filter(g -> g.number() < governor.number())
            .filter(g -> g.tribe().equals(governor.tribe()))
            .count();
    return all()
        .filter(g -> g.direction().equals(COMPASS.get(across)))
        .skip(place)
        .map(Governor::originalId)
        .findFirst();
  }

  private static List<String> ids(Predicate<Governor> which, Governor but) {
    return all().filter(which).filter(g -> !g.equals(but)).map(Governor::originalId).toList();
  }

  private static Stream<Governor> all() {
    return Canon.get().governors().stream();
  }
}

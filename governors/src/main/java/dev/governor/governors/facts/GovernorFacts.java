package dev.governor.governors.facts;

import dev.governor.governors.canon.Aethyr;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Tribe;
import dev.governor.governors.systems.Correspondences;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// All that is known about a governor before anybody judges it.
public record GovernorFacts(
    Governor governor, Aethyr aethyr, Tribe tribe, Correspondences correspondences, Kin kin) {

  /// Worked out once for each governor; there are only so many.
  private static final Map<Governor, GovernorFacts> KNOWN = new ConcurrentHashMap<>();

  public static GovernorFacts of(Governor governor) {
    return KNOWN.computeIfAbsent(governor, GovernorFacts::workOut);
  }

  private static GovernorFacts workOut(Governor governor) {
    Canon canon = Canon.get();
    return new GovernorFacts(
        governor,
        canon.aethyr(governor),
        canon.tribe(governor),
        Correspondences.of(governor),
        Kin.of(governor));
  }

  /// The rows of the tables that prompts tell of.
  public List<String> ids() {
    Stream<String> rows =
        Stream.of(
            "governors/" + governor.originalId(),
            "aethyrs/" + aethyr.name(),
            "tribes/" + tribe.name(),
            "tarot/" + correspondences.tarotMajor().id(),
            "sephiroth/" + correspondences.sephirah().name(),
            "zodiac/" + correspondences.sign().name(),
            "planets/" + correspondences.planet().name(),
            "runes/" + correspondences.rune().name(),
            "geomancy/" + correspondences.figure().figure());
    Stream<String> hexagrams =
        correspondences.hexagrams().stream().map(hexagram -> "iching/" + hexagram.number());
    return Stream.concat(rows, hexagrams).toList();
  }
}

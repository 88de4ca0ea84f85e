package dev.governor.governors.facts;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.systems.Correspondences;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The facts of a governor as they are put in a sentence.
public final class SpokenFacts {

  private static final Map<String, String> DIRECTIONS =
      Map.ofEntries(
          Map.entry("N", "north"),
          Map.entry("NNE", "north-north-east"),
          Map.entry("ENE", "east-north-east"),
          Map.entry("E", "east"),
          Map.entry("ESE", "east-south-east"),
          Map.entry("SSE", "south-south-east"),
          Map.entry("S", "south"),
          Map.entry("SSW", "south-south-west"),
          Map.entry("WSW", "west-south-west"),
          Map.entry("W", "west"),
          Map.entry("WNW", "west-north-west"),
          Map.entry("NNW", "north-north-west"));
  private static final List<String> PLACES = List.of("first", "second", "third", "fourth");
  private static final int HIGH = 10;
  private static final int MIDDLE = 20;

  private SpokenFacts() {}

  public static Map<String, String> of(GovernorFacts facts) {
    Governor governor = facts.governor();
    Map<String, String> spoken = new HashMap<>();
    spoken.put("id", governor.originalId());
    spoken.put("name", governor.name());
    spoken.put("aethyr", governor.aethyrName());
    spoken.put("height", height(governor.aethyrNumber()));
    spoken.put("place", PLACES.get(governor.orderInAethyr() - 1));
    spoken.put("seat", seat(governor));
    spoken.put("region", governor.region());
    spoken.put("tribe", governor.tribe());
    spoken.put("angel", facts.tribe().angelKing());
    spoken.put("direction", DIRECTIONS.getOrDefault(governor.direction(), governor.direction()));
    spoken.put("ministers", String.format(Locale.ROOT, "%,d", governor.ministers()));
    spoken.put("element", governor.element());
    systems(facts.correspondences(), spoken);
    return spoken;
  }

  /// With another governor as `other`.
  public static Map<String, String> of(GovernorFacts facts, String otherId) {
    Map<String, String> spoken = of(facts);
    spoken.put("other", Canon.get().nameOf(otherId));
    return spoken;
  }

  private static void systems(Correspondences systems, Map<String, String> spoken) {
    spoken.put("major", systems.tarotMajor().name());
    spoken.put("sephirah", systems.sephirah().name());
    spoken.put("sephirahMeaning", systems.sephirah().meaning());
    spoken.put("sign", systems.sign().name());
    spoken.put("modality", systems.sign().modality());
    spoken.put("planet", systems.planet().name());
    spoken.put("day", systems.planet().day());
    spoken.put("metal", systems.planet().metal());
    spoken.put("hexagram", systems.hexagrams().getFirst().english());
    spoken.put("rune", systems.rune().name());
    spoken.put("figure", systems.figure().figure());
    spoken.put("figureMeaning", systems.figure().meaning());
    spoken.put("gematria", String.valueOf(systems.gematria()));
  }

  private static String height(int aethyr) {
    if (aethyr <= HIGH) {
      return "high";
    }
    return aethyr <= MIDDLE ? "middle" : "low";
  }

  private static String seat(Governor governor) {
    return switch (governor.orderInAethyr()) {
      case 1 -> "at the head of the row";
      case 2 -> "in the middle";
      default -> "at the end of the row";
    };
  }
}

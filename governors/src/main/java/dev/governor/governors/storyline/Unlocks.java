package dev.governor.governors.storyline;

import dev.governor.governors.canon.Aethyr;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.TraditionId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ids of what a story can unlock: things that exist whatever was made before.
///
/// `traditions/taoism`: the tradition is taught. `aethyrs/LIL`: the aethyr may be entered.
/// `governors/PASCOMB`: that governor receives the player, never the story's own.
/// `artifacts/occodon_artifact_1`: the artifact is within reach, of the governor's own two.
final class Unlocks {

  private static final int ARTIFACTS = 2;

  private Unlocks() {}

  static String of(TraditionId tradition) {
    return "traditions/" + tradition;
  }

  static String ofAethyr(String name) {
    return "aethyrs/" + name;
  }

  static String ofGovernor(String id) {
    return "governors/" + id;
  }

  /// The governor's own artifacts, whether or not they were made yet.
  static List<String> artifactsOf(Governor governor) {
    String stem = "artifacts/" + governor.originalId().toLowerCase(Locale.ROOT) + "_artifact_";
    return Stream.iterate(1, slot -> slot + 1).limit(ARTIFACTS).map(slot -> stem + slot).toList();
  }

  /// All that a story of `governor` can unlock.
  static Set<String> of(Governor governor) {
    Canon canon = Canon.get();
    return Stream.of(
            Arrays.stream(TraditionId.values()).map(Unlocks::of),
            canon.aethyrs().stream().map(Aethyr::name).map(Unlocks::ofAethyr),
            canon.governors().stream()
                .map(Governor::originalId)
                .filter(id -> !id.equals(governor.originalId()))
                .map(Unlocks::ofGovernor),
            artifactsOf(governor).stream())
        .flatMap(ids -> ids)
        .collect(Collectors.toUnmodifiableSet());
  }
}

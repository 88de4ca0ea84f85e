package dev.governor.governors.storyline;

import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.Kin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who plays a part in a composed story beside its governor, as ids: those of the profile, else the
/// companion and the counterpart, else others of its aethyr and tribe.
record Cast(String ally, String rival) {

  static Cast of(GovernorFacts facts, Optional<Manner> manner) {
    Kin kin = facts.kin();
    String own = facts.governor().originalId();
    String ally = first(own, own, manner.flatMap(Manner::ally), kin.companion(), kin.tribe(), kin);
    String rival =
        first(own, ally, manner.flatMap(Manner::rival), kin.counterpart(), kin.aethyr(), kin);
    return new Cast(ally, rival);
  }

  private static String first(
      String own,
      String taken,
      Optional<String> told,
      Optional<String> placed,
      List<String> near,
      Kin kin) {
    return Stream.of(
            told.stream(),
            placed.stream(),
            near.stream(),
            kin.aethyr().stream(),
            kin.tribe().stream())
        .flatMap(ids -> ids)
        .filter(id -> !id.equals(own) && !id.equals(taken))
        .findFirst()
        .orElseThrow();
  }
}

package dev.governor.governors.profile;

import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.TarotCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at all profiles of a job together: how often each tarot major is used, and which relations
/// the other side does not know of. Paths begin with the governor's id.
final class ProfileReview {

  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private ProfileReview() {}

  static List<Violation> of(Iterable<GovernorProfile> profiles) {
    List<Violation> found = new ArrayList<>(tarot(profiles));
    MutualRelations.oneSided(profiles).forEach(relation -> found.add(notMutual(relation)));
    return List.copyOf(found);
  }

  /// A job over some of the governors cannot use all cards: only too much use is told then.
  private static List<Violation> tarot(Iterable<GovernorProfile> profiles) {
    Map<String, Integer> majors = new HashMap<>();
    Set<String> governors = new HashSet<>();
    for (GovernorProfile profile : profiles) {
      governors.add(profile.governorId());
      majors.merge(profile.archetype().tarotMajor(), 1, Integer::sum);
    }
    boolean all = governors.size() == Canon.get().governors().size();
    List<Violation> found = new ArrayList<>();
    for (TarotCard card : Canon.get().majors()) {
      int uses = majors.getOrDefault(card.name(), 0);
      if (uses > MOST || (all && uses < FEWEST)) {
        found.add(
            new Violation(
                "tarot_major_unbalanced",
                "",
                "%s is the major of %d governors; it should be that of %d to %d"
                    .formatted(card.name(), uses, FEWEST, MOST)));
      }
    }
    return found;
  }

  private static Violation notMutual(MutualRelations.OneSided told) {
    return new Violation(
        "relation_not_mutual",
        "/" + told.governorId() + "/relations/" + told.position(),
        "%s names %s as %s, but not the other way round"
            .formatted(told.governorId(), told.relation().target(), told.relation().type()));
  }
}

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

  private final Map<String, Integer> majors = new HashMap<>();
  private final Set<Pair> pairs = new HashSet<>();
  private final Set<String> governors = new HashSet<>();
  private final List<Place> mutual = new ArrayList<>();

  private ProfileReview() {}

  private record Pair(String from, RelationType type, String to) {
    Pair reversed() {
      return new Pair(to, type, from);
    }
  }

  private record Place(Pair pair, String path) {}

  static List<Violation> of(Iterable<GovernorProfile> profiles) {
    ProfileReview review = new ProfileReview();
    profiles.forEach(review::add);
    List<Violation> found = new ArrayList<>(review.tarot());
    found.addAll(review.oneSided());
    return List.copyOf(found);
  }

  private void add(GovernorProfile profile) {
    governors.add(profile.governorId());
    majors.merge(profile.archetype().tarotMajor(), 1, Integer::sum);
    for (int i = 0; i < profile.relations().size(); i++) {
      Relation relation = profile.relations().get(i);
      Pair pair = new Pair(profile.governorId(), relation.type(), relation.target());
      pairs.add(pair);
      if (relation.type() != RelationType.PROTEGE) {
        mutual.add(new Place(pair, "/" + profile.governorId() + "/relations/" + i));
      }
    }
  }

  /// A job over some of the governors cannot use all cards: only too much use is told then.
  private List<Violation> tarot() {
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

  private List<Violation> oneSided() {
    return mutual.stream()
        .filter(place -> governors.contains(place.pair().to()))
        .filter(place -> !pairs.contains(place.pair().reversed()))
        .map(place ->
            new Violation(
                "relation_not_mutual",
                place.path(),
                "%s names %s as %s, but not the other way round"
                    .formatted(place.pair().from(), place.pair().to(), place.pair().type())))
        .toList();
  }
}

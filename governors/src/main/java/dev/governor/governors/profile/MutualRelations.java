package dev.governor.governors.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Relations that ought to be told by both sides: all but a protégé, which need not know.
public final class MutualRelations {

  private MutualRelations() {}

  /// A relation that the other's profile, which is there, does not tell.
  ///
  /// @param governorId who tells it
  /// @param position its place among the teller's relations
  public record OneSided(String governorId, int position, Relation relation) {

    /// What the other would have to tell for both to say the same, but for the reason.
    Told missing() {
      return new Told(relation.target(), relation.type(), governorId);
    }
  }

  record Told(String from, RelationType type, String to) {}

  /// In the order of the profiles.
  public static List<OneSided> oneSided(Iterable<GovernorProfile> profiles) {
    Map<String, GovernorProfile> byGovernor = new LinkedHashMap<>();
    profiles.forEach(profile -> byGovernor.put(profile.governorId(), profile));
    Set<Told> told = new HashSet<>();
    List<OneSided> mutual = new ArrayList<>();
    for (GovernorProfile profile : byGovernor.values()) {
      for (int i = 0; i < profile.relations().size(); i++) {
        Relation relation = profile.relations().get(i);
        told.add(new Told(profile.governorId(), relation.type(), relation.target()));
        if (relation.type() != RelationType.PROTEGE && byGovernor.containsKey(relation.target())) {
          mutual.add(new OneSided(profile.governorId(), i, relation));
        }
      }
    }
    return mutual.stream().filter(relation -> !told.contains(relation.missing())).toList();
  }
}

package dev.governor.governors.release;

import static java.util.stream.Collectors.toMap;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.MutualRelations;
import dev.governor.governors.profile.MutualRelations.OneSided;
import dev.governor.governors.profile.Relation;
import dev.governor.governors.profile.RelationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Proposes the missing side of every mutual relation that only one profile tells.
final class Reconciler {

  private static final int MOST_RELATIONS = 4;

  private final Map<String, Part<GovernorProfile>> parts;

  /// With what has been proposed so far, so that no profile is promised more than it can hold.
  private final Map<String, List<Relation>> relations = new LinkedHashMap<>();

  private Reconciler(List<Part<GovernorProfile>> profiles) {
    this.parts = profiles.stream().collect(toMap(Part::subject, part -> part, (first, _) -> first));
    parts.forEach((id, part) -> relations.put(id, new ArrayList<>(part.output().relations())));
  }

  static List<Reconciliation> of(List<Part<GovernorProfile>> profiles) {
    Reconciler reconciler = new Reconciler(profiles);
    return oneSided(profiles).stream().map(reconciler::reconcile).toList();
  }

  private static List<OneSided> oneSided(List<Part<GovernorProfile>> profiles) {
    return MutualRelations.oneSided(profiles.stream().map(Part::output).toList());
  }

  private String path(OneSided relation) {
    Part<GovernorProfile> part = parts.get(relation.governorId());
    String profile = part == null ? "/" + relation.governorId() : part.path();
    return profile + "/relations/" + relation.position();
  }

  private Reconciliation reconcile(OneSided told) {
    RelationType type = told.relation().type();
    String governor = told.relation().target();
    Relation missing = new Relation(type, told.governorId(), reason(type, told.governorId()));
    List<Relation> already = relations.computeIfAbsent(governor, _ -> new ArrayList<>());
    Verdict verdict = verdict(missing, already);
    if (verdict == Verdict.ADD) {
      already.add(missing);
    }
    return new Reconciliation(path(told), governor, missing, verdict);
  }

  private static Verdict verdict(Relation missing, List<Relation> already) {
    boolean contradicted =
        already.stream()
            .filter(relation -> relation.target().equals(missing.target()))
            .anyMatch(relation -> opposed(relation.type(), missing.type()));
    if (contradicted) {
      return Verdict.CONTRADICTED;
    }
    return already.size() < MOST_RELATIONS ? Verdict.ADD : Verdict.NO_ROOM;
  }

  private static boolean opposed(RelationType one, RelationType other) {
    return (one == RelationType.ALLY && other == RelationType.RIVAL)
        || (one == RelationType.RIVAL && other == RelationType.ALLY);
  }

  private static String reason(RelationType type, String teller) {
    String name = Canon.get().nameOf(teller);
    return switch (type) {
      case ALLY -> name + " counts it among its allies, and it has never said otherwise.";
      case RIVAL -> name + " has named it a rival, and a rivalry is kept up from both sides.";
      case PROTEGE -> name + " has taken it under its wing, and it knows whom to thank.";
      case MORTAL_ORDER -> name + " watches over the same mortals, and the two of them take turns.";
    };
  }
}

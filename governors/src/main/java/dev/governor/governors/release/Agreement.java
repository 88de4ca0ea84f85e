package dev.governor.governors.release;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.governor.api.job.Violation;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.Relation;
import dev.governor.governors.profile.RelationType;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What stages say of one governor goes together: each is about whom its key names, a story opens
/// the traditions that the profile draws on, and nobody's ally sees a rival in it.
final class Agreement {

  private static final String TRADITIONS = "traditions/";

  private final Map<String, GovernorProfile> profiles;
  private final List<Violation> found = new ArrayList<>();

  private Agreement(Map<String, GovernorProfile> profiles) {
    this.profiles = profiles;
  }

  static List<Violation> check(Parts parts) {
    Agreement agreement =
        new Agreement(
            parts.profiles().stream()
                .collect(toUnmodifiableMap(Part::subject, Part::output, (first, _) -> first)));
    parts.all().forEach(agreement::subject);
    agreement.complete(parts);
    parts.profiles().forEach(agreement::feelings);
    parts.storylines().forEach(agreement::traditions);
    return agreement.found;
  }

  private void subject(Part<?> part) {
    String subject = part.released().output().path("subjectId").asString("");
    if (!subject.equals(part.subject())) {
      add(
          "subject_disagrees",
          part.path() + "/subjectId",
          "is about '%s', but its key names %s".formatted(subject, part.subject()));
    }
    String own = "profiles/";
    part.dependsOn().stream()
        .filter(id -> id.startsWith(own) && !id.equals(own + part.subject()))
        .forEach(id ->
            add(
                "profile_of_another",
                part.path() + "/dependsOn",
                "was made from %s, which is another governor's".formatted(id)));
  }

  /// Whoever has one thing has the others, of those that were made at all.
  private void complete(Parts parts) {
    Set<String> everybody = new HashSet<>();
    parts.ofGovernors().forEach(list -> list.forEach(part -> everybody.add(part.subject())));
    parts
        .ofGovernors()
        .filter(list -> !list.isEmpty())
        .forEach(list -> {
          Set<String> here = list.stream().map(Part::subject).collect(Collectors.toSet());
          String stage = list.getFirst().stage();
          everybody.stream()
              .filter(governor -> !here.contains(governor))
              .sorted()
              .forEach(governor ->
                  add(
                      "result_missing",
                      "/" + stage + "/" + governor,
                      "%s has results of other stages, but none of %s".formatted(governor, stage)));
        });
  }

  private void feelings(Part<GovernorProfile> part) {
    List<Relation> relations = part.output().relations();
    for (int i = 0; i < relations.size(); i++) {
      Relation relation = relations.get(i);
      if (relation.type() == RelationType.ALLY
          && tells(relation.target(), RelationType.RIVAL, part.subject())) {
        add(
            "relation_contradicted",
            part.path() + "/relations/" + i,
            "calls %s an ally, who calls %s a rival".formatted(relation.target(), part.subject()));
      }
    }
  }

  private boolean tells(String from, RelationType type, String to) {
    GovernorProfile profile = profiles.get(from);
    return profile != null
        && profile.relations().stream()
            .anyMatch(relation -> relation.type() == type && relation.target().equals(to));
  }

  private void traditions(Part<Storyline> part) {
    GovernorProfile profile = profiles.get(part.subject());
    if (profile == null) {
      return;
    }
    Set<String> drawnOn =
        profile.traditions().stream()
            .map(choice -> TRADITIONS + choice.value())
            .collect(Collectors.toSet());
    Set<String> unlocked = new HashSet<>();
    for (int i = 0; i < part.output().tiers().size(); i++) {
      for (String unlock : part.output().tiers().get(i).unlocks()) {
        if (unlock.startsWith(TRADITIONS) && !drawnOn.contains(unlock) && unlocked.add(unlock)) {
          add(
              "tradition_not_of_profile",
              part.path() + "/tiers/" + i + "/unlocks",
              "unlocks %s, on which the profile of %s does not draw"
                  .formatted(unlock, part.subject()));
        }
      }
    }
  }

  private void add(String code, String path, String message) {
    found.add(new Violation(code, path, message));
  }
}

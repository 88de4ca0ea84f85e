package dev.governor.governors.questline;

import dev.governor.api.job.Violation;
import dev.governor.governors.graph.GraphChecks;
import dev.governor.governors.graph.Places;
import dev.governor.governors.graph.Vertex;
import dev.governor.governors.schema.Violations;
import java.util.ArrayList;
import java.util.List;

/// What the encounters of a quest must satisfy together.
final class EncounterRules {

  private static final int FEWEST_CHOICES = 2;
  private static final int FEWEST_KINDS = 3;
  private static final String ENCOUNTERS = "/encounters";

  private static final Places PLACES =
      new Places() {
        @Override
        public String start() {
          return ENCOUNTERS + "/0/id";
        }

        @Override
        public String node(int position) {
          return ENCOUNTERS + "/" + position;
        }

        @Override
        public String edge(int node, int position) {
          return node(node) + "/choices/" + position + "/next";
        }
      };

  private final List<Encounter> encounters;
  private final Difficulty difficulty;
  private final Violations found = new Violations();

  private EncounterRules(List<Encounter> encounters, Difficulty difficulty) {
    this.encounters = encounters;
    this.difficulty = difficulty;
  }

  /// Nothing where there are no encounters: their number is wrong then, and told elsewhere.
  static List<Violation> check(List<Encounter> encounters, Difficulty difficulty) {
    EncounterRules rules = new EncounterRules(encounters, difficulty);
    if (!encounters.isEmpty()) {
      rules.choices();
      rules.kinds();
      if (rules.graph()) {
        rules.minutes();
      }
    }
    return rules.found.all();
  }

  private void choices() {
    int last = encounters.size() - 1;
    for (int i = 0; i < last; i++) {
      int choices = encounters.get(i).choices().size();
      if (choices < FEWEST_CHOICES) {
        found.add(
            "choices_too_few",
            PLACES.node(i) + "/choices",
            "must be 2 to 4, as only the last encounter ends the quest; there are " + choices);
      }
    }
    if (!encounters.get(last).choices().isEmpty()) {
      found.add(
          "last_encounter_has_choices",
          PLACES.node(last) + "/choices",
          "must be empty, as the quest ends here; there are "
              + encounters.get(last).choices().size());
    }
  }

  private void kinds() {
    long kinds = encounters.stream().map(Encounter::kind).distinct().count();
    if (kinds < FEWEST_KINDS) {
      found.add(
          "kinds_too_few",
          ENCOUNTERS,
          "must be of at least %d different kinds, are of %d".formatted(FEWEST_KINDS, kinds));
    }
  }

  /// Whether it is in order.
  private boolean graph() {
    List<Vertex> vertices = encounters.stream().map(EncounterRules::vertex).toList();
    GraphChecks checks = new GraphChecks(encounters.getFirst().id(), vertices, PLACES);
    List<Violation> wrong = new ArrayList<>(checks.all());
    wrong.addAll(checks.cycles());
    found.addAll(wrong);
    return wrong.isEmpty();
  }

  private static Vertex vertex(Encounter encounter) {
    List<String> next = encounter.choices().stream().map(EncounterChoice::next).toList();
    return new Vertex(encounter.id(), next, next.isEmpty());
  }

  private void minutes() {
    Ways ways = Ways.of(encounters);
    int fewest = difficulty.fewestMinutes();
    int most = difficulty.mostMinutes();
    if (ways.shortest() < fewest || ways.longest() > most) {
      found.add(
          "minutes_off",
          ENCOUNTERS,
          "every way from the first to the last must take %d to %d minutes, as it is for %s; they take %d to %d"
              .formatted(fewest, most, difficulty, ways.shortest(), ways.longest()));
    }
  }
}

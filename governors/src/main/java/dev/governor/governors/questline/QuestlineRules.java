package dev.governor.governors.questline;

import dev.governor.api.job.Violation;
import dev.governor.governors.schema.RecordCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a questline must satisfy beyond its schema. `docs/reference/questlines.md` lists the codes.
final class QuestlineRules {

  private QuestlineRules() {}

  static List<Violation> check(QuestlineItem item, Questline questline) {
    List<Violation> found = new ArrayList<>(RecordCheck.of(questline));
    facts(item, questline, found);
    found.addAll(EncounterRules.check(questline.encounters(), item.difficulty()));
    found.addAll(RewardRules.check(item, questline));
    return List.copyOf(found);
  }

  private static void facts(QuestlineItem item, Questline questline, List<Violation> found) {
    if (questline.schemaVersion() != Questline.SCHEMA_VERSION) {
      found.add(
          new Violation(
              "schema_version_unknown",
              "/schemaVersion",
              "must be " + Questline.SCHEMA_VERSION + ", was " + questline.schemaVersion()));
    }
    String governor = item.governor().originalId();
    requireFact(governor, questline.subjectId(), "/subjectId", found);
    requireFact(item.id(), questline.id(), "/id", found);
    requireFact(governor, questline.governorId(), "/governorId", found);
    requireFact(item.type(), questline.type(), "/type", found);
    requireFact(item.difficulty(), questline.difficulty(), "/difficulty", found);
    requireFact(item.dependsOn(), questline.dependsOn(), "/dependsOn", found);
  }

  private static void requireFact(Object fact, Object given, String path, List<Violation> found) {
    if (!fact.equals(given)) {
      found.add(
          new Violation(
              "fact_changed", path, "must be as the tables have it, " + fact + ", was " + given));
    }
  }

  /// Over all of a job: code `title_repeated`, at the later one; paths begin with the governor's
  /// id.
  static List<Violation> review(Iterable<Questline> questlines) {
    Map<String, String> ids = new HashMap<>();
    List<Violation> found = new ArrayList<>();
    for (Questline questline : questlines) {
      String title = questline.title().strip().toLowerCase(Locale.ROOT);
      String other = ids.putIfAbsent(title, questline.id());
      if (other != null) {
        found.add(
            new Violation(
                "title_repeated",
                "/" + questline.governorId() + "/title",
                "'%s' is the title of %s already; every title must differ"
                    .formatted(questline.title(), other)));
      }
    }
    return List.copyOf(found);
  }
}

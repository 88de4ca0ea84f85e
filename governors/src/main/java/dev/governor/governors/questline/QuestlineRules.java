package dev.governor.governors.questline;

import dev.governor.api.job.Violation;
import dev.governor.governors.schema.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a questline must satisfy beyond its schema. `docs/reference/questlines.md` lists the codes.
final class QuestlineRules {

  private QuestlineRules() {}

  static List<Violation> check(QuestlineItem item, Questline questline) {
    Violations found = Violations.of(questline);
    facts(item, questline, found);
    found.addAll(EncounterRules.check(questline.encounters(), item.difficulty()));
    found.addAll(RewardRules.check(item, questline));
    return found.all();
  }

  private static void facts(QuestlineItem item, Questline questline, Violations found) {
    found.version(Questline.SCHEMA_VERSION, questline.schemaVersion());
    String governor = item.governor().originalId();
    found.fact(governor, questline.subjectId(), "/subjectId");
    found.fact(item.id(), questline.id(), "/id");
    found.fact(governor, questline.governorId(), "/governorId");
    found.fact(item.type(), questline.type(), "/type");
    found.fact(item.difficulty(), questline.difficulty(), "/difficulty");
    found.fact(item.dependsOn(), questline.dependsOn(), "/dependsOn");
  }

  /// Over all of a job: code `title_repeated`, at the later one; paths begin with the governor's
  /// id.
  static List<Violation> review(Iterable<Questline> questlines) {
    Map<String, String> ids = new HashMap<>();
    Violations found = new Violations();
    for (Questline questline : questlines) {
      String title = questline.title().strip().toLowerCase(Locale.ROOT);
      String other = ids.putIfAbsent(title, questline.id());
      if (other != null) {
        found.add(
            "title_repeated",
            "/" + questline.governorId() + "/title",
            "'%s' is the title of %s already; every title must differ"
                .formatted(questline.title(), other));
      }
    }
    return found.all();
  }
}

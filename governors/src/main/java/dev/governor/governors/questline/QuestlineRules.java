package dev.governor.governors.questline;

import dev.governor.api.job.Violation;
import dev.governor.governors.schema.Violations;
import java.util.List;

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
}

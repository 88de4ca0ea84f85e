package dev.governor.governors.release;

import dev.governor.api.job.Violation;
import dev.governor.governors.questline.Questline;
import dev.governor.governors.questline.Reward;
import dev.governor.governors.questline.RewardKind;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.type.DependsOn;
import java.util.ArrayList;
import java.util.List;

/// Every id that an output names is that of something: what it depends on, what a story unlocks,
/// what a quest speaks of and gives.
final class CrossReferences {

  private final Known known;
  private final List<Violation> found = new ArrayList<>();

  private CrossReferences(Known known) {
    this.known = known;
  }

  static List<Violation> check(Parts parts) {
    CrossReferences references = new CrossReferences(Known.of(parts));
    parts.all().forEach(references::dependsOn);
    parts.storylines().forEach(references::unlocks);
    parts.questlines().forEach(references::quest);
    return references.found;
  }

  private void dependsOn(Part<?> part) {
    ids(part.dependsOn(), part.path() + "/dependsOn");
  }

  private void unlocks(Part<Storyline> part) {
    for (int i = 0; i < part.output().tiers().size(); i++) {
      ids(part.output().tiers().get(i).unlocks(), part.path() + "/tiers/" + i + "/unlocks");
    }
  }

  private void quest(Part<Questline> part) {
    Questline quest = part.output();
    ids(prefixed("artifacts/", quest.artifactIds()), part.path() + "/artifactIds");
    for (int i = 0; i < quest.knowledgeIds().size(); i++) {
      String id = quest.knowledgeIds().get(i);
      if (!isKnowledge(id, quest)) {
        unknown(id, part.path() + "/knowledgeIds/" + i);
      }
    }
    for (int i = 0; i < quest.rewards().size(); i++) {
      Reward reward = quest.rewards().get(i);
      String path = part.path() + "/rewards/" + i + "/target";
      if (reward.kind() == RewardKind.ARTIFACT && known.lacks("artifacts", reward.target())) {
        unknown(reward.target(), path);
      }
    }
  }

  /// Knowledge is a passage or, where none was looked up, a tradition. A passage that the quest was
  /// made from is looked at where it says so.
  private boolean isKnowledge(String id, Questline quest) {
    return quest.dependsOn().contains(DependsOn.passage(id))
        || known.has("passages", id)
        || known.has("traditions", id);
  }

  private static List<String> prefixed(String kind, List<String> names) {
    return names.stream().map(name -> kind + name).toList();
  }

  private void ids(List<String> ids, String path) {
    for (int i = 0; i < ids.size(); i++) {
      if (known.lacks(ids.get(i))) {
        unknown(ids.get(i), path + "/" + i);
      }
    }
  }

  private void unknown(String id, String path) {
    found.add(
        new Violation(
            "reference_unknown",
            path,
            "'%s' is neither in the tables nor among the results of this release".formatted(id)));
  }
}

package dev.governor.governors.questline;

import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.schema.Violations;
import java.util.List;
import java.util.Optional;

/// What a quest may give and name: nothing but what is offered to it.
final class RewardRules {

  private final QuestlineItem item;
  private final Questline questline;
  private final Violations found = new Violations();

  private RewardRules(QuestlineItem item, Questline questline) {
    this.item = item;
    this.questline = questline;
  }

  static List<Violation> check(QuestlineItem item, Questline questline) {
    RewardRules rules = new RewardRules(item, questline);
    List<String> artifacts = item.offeredArtifacts().stream().map(OfferedArtifact::id).toList();
    rules.named("artifact", questline.artifactIds(), artifacts, "/artifactIds/");
    rules.named("knowledge", questline.knowledgeIds(), item.offeredKnowledge(), "/knowledgeIds/");
    rules.rewards();
    rules.artifactQuest();
    return rules.found.all();
  }

  private void named(String what, List<String> ids, List<String> offered, String path) {
    for (int i = 0; i < ids.size(); i++) {
      if (!offered.contains(ids.get(i))) {
        found.add(what + "_unknown", path + i, unknown(ids.get(i), offered));
      }
    }
    found.distinct(what + "_repeated", path + "%d", ids);
  }

  private static String unknown(String id, List<String> offered) {
    return "'%s' is none of those offered: %s".formatted(id, String.join(", ", offered));
  }

  private void rewards() {
    for (int i = 0; i < questline.rewards().size(); i++) {
      Reward reward = questline.rewards().get(i);
      String path = "/rewards/" + i;
      switch (reward.kind()) {
        case REPUTATION -> reputation(reward, path);
        case ARTIFACT -> artifact(reward, path);
        case KNOWLEDGE -> {
          listed(reward, questline.knowledgeIds(), "knowledgeIds", path);
          single(reward, path);
        }
      }
    }
    found.distinct(
        "reward_repeated",
        "/rewards/%d",
        questline.rewards().stream()
            .map(reward -> reward.kind() + " of " + reward.target())
            .toList());
  }

  private void reputation(Reward reward, String path) {
    boolean known =
        Canon.get().governors().stream()
            .anyMatch(governor -> governor.originalId().equals(reward.target()));
    if (!known) {
      found.add(
          "governor_unknown",
          path + "/target",
          "'%s' is no id of the 91 governors".formatted(reward.target()));
    }
    int most = item.difficulty().mostReputation();
    if (reward.amount() > most) {
      found.add(
          "reputation_not_allowed",
          path + "/amount",
          "must be at most %d for %s, was %d".formatted(most, item.difficulty(), reward.amount()));
    }
  }

  private void artifact(Reward reward, String path) {
    Optional<OfferedArtifact> known =
        item.offeredArtifacts().stream()
            .filter(artifact -> artifact.id().equals(reward.target()))
            .findFirst();
    if (known.isEmpty()) {
      found.add(
          "artifact_unknown",
          path + "/target",
          unknown(
              reward.target(), item.offeredArtifacts().stream().map(OfferedArtifact::id).toList()));
    } else {
      listed(reward, questline.artifactIds(), "artifactIds", path);
    }
    known
        .filter(artifact -> !item.difficulty().allows(artifact.rarity()))
        .ifPresent(artifact ->
            found.add(
                "rarity_not_allowed",
                path + "/target",
                "%s is %s, but %s awards at most what is %s"
                    .formatted(
                        artifact.id(),
                        artifact.rarity(),
                        item.difficulty(),
                        item.difficulty().rarest())));
    single(reward, path);
  }

  private void listed(Reward reward, List<String> list, String name, String path) {
    if (!list.contains(reward.target())) {
      found.add(
          "reward_not_listed",
          path + "/target",
          "'%s' must be among %s, as it is given".formatted(reward.target(), name));
    }
  }

  private void single(Reward reward, String path) {
    if (reward.amount() != 1) {
      found.add(
          "amount_not_one",
          path + "/amount",
          "must be 1 for %s, was %d".formatted(reward.kind(), reward.amount()));
    }
  }

  private void artifactQuest() {
    boolean awards =
        questline.rewards().stream().anyMatch(reward -> reward.kind() == RewardKind.ARTIFACT);
    if (item.type() == QuestlineType.ARTIFACT_QUEST && !awards) {
      found.add(
          "artifact_not_awarded",
          "/rewards",
          "must have an artifact among them, as this is an " + QuestlineType.ARTIFACT_QUEST);
    }
  }
}

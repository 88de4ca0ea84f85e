package dev.governor.governors.questline;

import static dev.governor.governors.questline.Faults.assertAll;
import static dev.governor.governors.questline.Faults.assertOnly;
import static dev.governor.governors.questline.Faults.choice;
import static dev.governor.governors.questline.Faults.encounter;
import static dev.governor.governors.questline.Faults.reward;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class QuestlineRulesTest {

  private static ArrayNode list(ObjectNode output, String field) {
    return (ArrayNode) output.get(field);
  }

  @Test
  void aTextOutsideItsBounds() {
    assertOnly(o -> o.put("title", "Four"), "text_too_short", "/title");
    assertOnly(o -> o.put("title", "x".repeat(101)), "text_too_long", "/title");
    assertOnly(o -> o.put("premise", "x".repeat(79)), "text_too_short", "/premise");
    assertOnly(o -> o.put("premise", "x".repeat(901)), "text_too_long", "/premise");
    assertOnly(o -> encounter(o, 1).put("title", "Four"), "text_too_short", "/encounters/1/title");
    assertOnly(
        o -> encounter(o, 1).put("description", "x".repeat(1201)),
        "text_too_long",
        "/encounters/1/description");
    assertOnly(
        o -> encounter(o, 1).put("dialogue", "Go."), "text_too_short", "/encounters/1/dialogue");
    assertOnly(
        o -> choice(o, 1, 0).put("text", "Go"), "text_too_short", "/encounters/1/choices/0/text");
    assertOnly(
        o -> choice(o, 1, 0).put("consequence", "x".repeat(401)),
        "text_too_long",
        "/encounters/1/choices/0/consequence");
    assertOnly(o -> o.put("premise", " ".repeat(100)), "text_blank", "/premise");
  }

  @Test
  void aWisdomOutsideItsBounds() {
    assertOnly(
        o -> choice(o, 1, 0).put("wisdom", 6),
        "number_out_of_bounds",
        "/encounters/1/choices/0/wisdom");
    assertOnly(
        o -> choice(o, 1, 0).put("wisdom", -1),
        "number_out_of_bounds",
        "/encounters/1/choices/0/wisdom");
  }

  @Test
  void whatATemplateLeftBehind() {
    for (String residue : List.of("{name}", "TODO", "[mock", "[insert", "lorem ipsum")) {
      assertOnly(
          o -> encounter(o, 2).put("dialogue", "Come in, " + residue + ", and sit down."),
          "placeholder_left",
          "/encounters/2/dialogue");
    }
  }

  @Test
  void anArtifactQuestThatAwardsNone() {
    assertOnly(o -> list(o, "rewards").remove(0), "artifact_not_awarded", "/rewards");
  }

  @Test
  void anArtifactThatDoesNotExist() {
    assertOnly(
        o -> reward(o, 0).put("target", "laparin_artifact_3"),
        "artifact_unknown",
        "/rewards/0/target");
    assertOnly(
        o -> list(o, "artifactIds").add("pascomb_artifact_1"),
        "artifact_unknown",
        "/artifactIds/1");
  }

  @Test
  void anArtifactThatIsTooRareForTheDifficulty() {
    assertThat(Faults.ITEM.difficulty()).isEqualTo(Difficulty.ADEPT);
    QuestlineItem easier =
        new QuestlineItem(
            Faults.ITEM.governor(),
            Faults.ITEM.profile(),
            Faults.ITEM.storyline(),
            Faults.ITEM.artifacts(),
            Faults.ITEM.passages(),
            Faults.ITEM.type(),
            Difficulty.NOVICE);
    assertThat(Faults.check(easier, o -> reward(o, 1).put("amount", 4)))
        .extracting(v -> v.code() + " " + v.path())
        .containsExactly(
            "fact_changed /difficulty",
            "minutes_off /encounters",
            "rarity_not_allowed /rewards/0/target");
  }

  @Test
  void aRewardThatIsNotListed() {
    assertOnly(
        o -> reward(o, 0).put("target", "laparin_artifact_2"),
        "reward_not_listed",
        "/rewards/0/target");
    assertOnly(
        o -> reward(list(o, "rewards"), "knowledge", "taoism", 1),
        "reward_not_listed",
        "/rewards/2/target");
  }

  @Test
  void moreReputationThanTheDifficultyAllows() {
    assertOnly(o -> reward(o, 1).put("amount", 9), "reputation_not_allowed", "/rewards/1/amount");
    assertAll(
        o -> reward(o, 1).put("amount", 16),
        "number_out_of_bounds /rewards/1/amount",
        "reputation_not_allowed /rewards/1/amount");
  }

  @Test
  void reputationWithNobody() {
    assertOnly(o -> reward(o, 1).put("target", "Nobody"), "governor_unknown", "/rewards/1/target");
  }

  @Test
  void moreThanOneOfAnArtifact() {
    assertOnly(o -> reward(o, 0).put("amount", 2), "amount_not_one", "/rewards/0/amount");
  }

  @Test
  void whatIsThereTwice() {
    assertOnly(
        o -> reward(list(o, "rewards"), "reputation", "LAPARIN", 2),
        "reward_repeated",
        "/rewards/2");
    assertOnly(
        o -> list(o, "artifactIds").add("laparin_artifact_1"),
        "artifact_repeated",
        "/artifactIds/1");
    assertOnly(
        o -> list(o, "knowledgeIds").add("enochian_magic"),
        "knowledge_repeated",
        "/knowledgeIds/1");
  }

  @Test
  void knowledgeThatWasNotOffered() {
    assertOnly(
        o -> list(o, "knowledgeIds").add("alchemy_principle_001"),
        "knowledge_unknown",
        "/knowledgeIds/1");
  }

  @Test
  void listsOutsideTheirBounds() {
    assertOnly(o -> list(o, "knowledgeIds").removeAll(), "list_too_short", "/knowledgeIds");
    assertAll(
        o -> list(o, "rewards").removeAll(),
        "list_too_short /rewards",
        "artifact_not_awarded /rewards");
    assertOnly(
        o ->
            List.of("OCCODON", "PASCOMB", "VALGARS")
                .forEach(id -> reward(list(o, "rewards"), "reputation", id, 1)),
        "list_too_long",
        "/rewards");
  }

  @Test
  void factsThatWereChanged() {
    assertOnly(o -> o.put("schemaVersion", 9), "schema_version_unknown", "/schemaVersion");
    assertOnly(o -> o.put("subjectId", "PASCOMB"), "fact_changed", "/subjectId");
    assertOnly(o -> o.put("id", "pascomb_questline"), "fact_changed", "/id");
    assertOnly(o -> o.put("governorId", "PASCOMB"), "fact_changed", "/governorId");
    assertOnly(o -> o.put("type", "wisdom_trial"), "fact_changed", "/type");
    assertOnly(o -> o.put("difficulty", "novice"), "fact_changed", "/difficulty");
    assertOnly(o -> list(o, "dependsOn").remove(0), "fact_changed", "/dependsOn");
  }
}

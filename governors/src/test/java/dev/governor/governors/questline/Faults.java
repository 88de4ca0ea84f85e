package dev.governor.governors.questline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Violation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A questline without fault, to break in one way at a time.
final class Faults {

  /// An artifact quest for adepts: rare at most, 36 to 54 minutes.
  static final QuestlineItem ITEM =
      Made.items().stream()
          .filter(item -> item.governor().originalId().equals("LAPARIN"))
          .findFirst()
          .orElseThrow();

  private static final String[] KINDS = {"riddle", "trial", "dialogue", "choice", "teaching"};

  private Faults() {}

  /// Five encounters of 11 minutes; e2 and e3 are alternatives.
  static ObjectNode faultless() {
    ObjectNode output = (ObjectNode) Questlines.TYPE.write(Made.questline(ITEM, 1));
    ArrayNode encounters = output.putArray("encounters");
    encounter(encounters, 0, 2, 3);
    encounter(encounters, 1, 4, 4);
    encounter(encounters, 2, 4, 4);
    encounter(encounters, 3, 5, 5);
    encounter(encounters, 4);
    output.putArray("artifactIds").add("laparin_artifact_1");
    output.putArray("knowledgeIds").add("enochian_magic");
    ArrayNode rewards = output.putArray("rewards");
    reward(rewards, "artifact", "laparin_artifact_1", 1);
    reward(rewards, "reputation", "LAPARIN", 8);
    return output;
  }

  static void reward(ArrayNode rewards, String kind, String target, int amount) {
    rewards.addObject().put("kind", kind).put("target", target).put("amount", amount);
  }

  private static void encounter(ArrayNode encounters, int at, int... next) {
    ObjectNode encounter = encounters.addObject();
    encounter
        .put("id", "e" + (at + 1))
        .put("kind", KINDS[at])
        .put("title", "The way on")
        .put("description", "You stand where it begins, and there is much to be seen. ".repeat(2))
        .put("dialogue", "Go on; I am listening to you.");
    ArrayNode choices = encounter.putArray("choices");
    IntStream.of(next).forEach(id -> choice(choices, "e" + id));
    encounter.put("minutes", 11);
  }

  static void choice(ArrayNode choices, String next) {
    choices
        .addObject()
        .put("text", "Go on from here")
        .put("consequence", "You go on, and nobody stops you.")
        .put("next", next)
        .put("wisdom", 3);
  }

  static ObjectNode encounter(ObjectNode output, int at) {
    return (ObjectNode) output.get("encounters").get(at);
  }

  static ObjectNode choice(ObjectNode output, int encounter, int at) {
    return (ObjectNode) encounter(output, encounter).get("choices").get(at);
  }

  static ObjectNode reward(ObjectNode output, int at) {
    return (ObjectNode) output.get("rewards").get(at);
  }

  static List<Violation> check(QuestlineItem item, Consumer<ObjectNode> fault) {
    ObjectNode output = faultless();
    fault.accept(output);
    return Questlines.TYPE.check(item, Questlines.TYPE.read(output));
  }

  static void assertOnly(Consumer<ObjectNode> fault, String code, String path) {
    assertAll(fault, code + " " + path);
  }

  /// For faults that cannot be had alone.
  static void assertAll(Consumer<ObjectNode> fault, String... expected) {
    List<Violation> found = check(ITEM, fault);
    assertThat(found).extracting(v -> v.code() + " " + v.path()).containsExactly(expected);
    assertThat(found).allSatisfy(violation -> assertThat(violation.message()).isNotBlank());
  }
}

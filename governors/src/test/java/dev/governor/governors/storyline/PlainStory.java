package dev.governor.governors.storyline;

import dev.governor.api.data.Json;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The plainest story without fault: one scene after the other, each gaining 15, then two endings.
final class PlainStory {

  static final Governor OCCODON = Canon.get().governors().getFirst();
  static final StorylineItem ITEM = StorylineItem.of(OCCODON);

  private static final int GAIN = 15;

  private PlainStory() {}

  /// The answer for a story of so many nodes, from n01; the last two are endings in tier 4.
  static ObjectNode answer(int nodes) {
    ObjectNode answer = Json.object().put("title", "A plain story").put("startNode", "n01");
    ArrayNode tiers = answer.putArray("tiers");
    List<String> unlocks =
        List.of(
            "traditions/taoism",
            "aethyrs/LIL",
            "governors/PASCOMB",
            "artifacts/occodon_artifact_1");
    for (int i = 1; i <= unlocks.size(); i++) {
      ObjectNode tier = tiers.addObject();
      unlocks.subList(0, i).forEach(tier.putArray("unlocks")::add);
      tier.put("reveals", "It is known by now that nothing about it is out of the ordinary.");
    }
    ArrayNode list = answer.putArray("nodes");
    for (int number = 1; number <= nodes; number++) {
      boolean ending = number > nodes - 2;
      ObjectNode node = node(list, number, ending ? "ending" : "scene", tier(number), GAIN);
      if (number <= nodes - 3) {
        choice(node, number + 1, Level.of(tier(number + 1)).minReputation());
      } else if (!ending) {
        choice(node, nodes - 1, 76);
        choice(node, nodes, 76);
      }
    }
    return answer;
  }

  /// That of the reputation with which one comes to the node.
  private static int tier(int number) {
    return Level.at(Math.min((number - 1) * GAIN, 100)).number();
  }

  static ObjectNode node(ArrayNode nodes, int number, String kind, int tier, int gain) {
    ObjectNode node = nodes.addObject();
    node.put("id", id(number)).put("kind", kind).put("tier", tier);
    node.put("title", "Milestone " + number);
    node.put(
        "narration", "You come to milestone " + number + ". " + "The road goes on. ".repeat(6));
    node.put("voice", "You have come to milestone " + number + ", and that is as far as it is.");
    node.putArray("choices");
    ObjectNode mechanics = node.putObject("mechanics");
    mechanics.put("energyCost", 0).put("reputationGain", gain).putArray("rewards");
    return node;
  }

  static ObjectNode choice(ObjectNode node, int next, int minReputation) {
    return ((ArrayNode) node.get("choices"))
        .addObject()
        .put("text", "Walk on along the road")
        .put("next", id(next))
        .put("minReputation", minReputation)
        .put("energyCost", 0)
        .put("cooldownBlocks", 0);
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "n%02d", number);
  }

  static Storyline story(JsonNode answer) {
    return Storylines.TYPE.complete(ITEM, answer);
  }
}

package dev.governor.governors.storyline;

import dev.governor.api.job.Violation;
import dev.governor.governors.graph.GraphChecks;
import dev.governor.governors.graph.Places;
import dev.governor.governors.graph.Vertex;
import dev.governor.governors.schema.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The nodes are a story: a graph that is in order, with endings where they belong, which can be
/// played to the highest tier.
final class NodeRules {

  private static final int FEWEST_ENDINGS = 2;
  private static final int MOST_ENDINGS = 5;

  private static final Places PLACES =
      new Places() {
        @Override
        public String start() {
          return "/startNode";
        }

        @Override
        public String node(int position) {
          return "/nodes/" + position;
        }

        @Override
        public String edge(int node, int position) {
          return choice(node, position) + "/next";
        }
      };

  private final Storyline storyline;
  private final Map<String, FlatNode> nodes = new HashMap<>();
  private final Violations found = new Violations();

  private NodeRules(Storyline storyline) {
    this.storyline = storyline;
    storyline.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
  }

  static List<Violation> check(Storyline storyline) {
    NodeRules rules = new NodeRules(storyline);
    rules.found.addAll(graph(storyline).all());
    rules.start();
    for (int i = 0; i < storyline.nodes().size(); i++) {
      rules.node(i, storyline.nodes().get(i));
    }
    rules.endings();
    rules.mastery();
    return rules.found.all();
  }

  private static GraphChecks graph(Storyline storyline) {
    List<Vertex> vertices =
        storyline.nodes().stream()
            .map(node ->
                new Vertex(
                    node.id(),
                    node.choices().stream().map(Choice::next).toList(),
                    // A node without a way on is told as that, and not for what follows from it.
                    node.kind() == NodeKind.ENDING || node.choices().isEmpty()))
            .toList();
    return new GraphChecks(storyline.startNode(), vertices, PLACES);
  }

  private static String choice(int node, int position) {
    return PLACES.node(node) + "/choices/" + position;
  }

  private void start() {
    FlatNode start = nodes.get(storyline.startNode());
    if (start != null && start.tier() != Level.NOVICE.number()) {
      found.add(
          "start_not_in_first_tier",
          "/startNode",
          start.id() + " is in tier " + start.tier() + "; begin with a node of tier 1");
    }
  }

  private void node(int position, FlatNode node) {
    boolean ending = node.kind() == NodeKind.ENDING;
    String path = PLACES.node(position) + "/choices";
    if (ending && !node.choices().isEmpty()) {
      found.add("ending_with_choices", path, node.id() + " is an ending; it must have no choices");
    } else if (!ending && node.choices().isEmpty()) {
      found.add("choices_missing", path, node.id() + " is no ending; give it at least one choice");
    }
    for (int i = 0; i < node.choices().size(); i++) {
      choice(node.choices().get(i), choice(position, i));
    }
  }

  private void choice(Choice choice, String path) {
    if (choice.cooldownBlocks() != 0 && choice.cooldownBlocks() != Economy.COOLDOWN_BLOCKS) {
      found.add(
          "cooldown_unknown",
          path + "/cooldownBlocks",
          "must be 0 or " + Economy.COOLDOWN_BLOCKS + ", was " + choice.cooldownBlocks());
    }
    FlatNode next = nodes.get(choice.next());
    if (next == null || next.tier() < 1 || next.tier() > Level.values().length) {
      return;
    }
    int least = Level.of(next.tier()).minReputation();
    if (choice.minReputation() < least) {
      found.add(
          "reputation_below_tier",
          path + "/minReputation",
          "must be at least %d, as %s is in tier %d, was %d"
              .formatted(least, next.id(), next.tier(), choice.minReputation()));
    }
    int energy = Economy.energyOf(choice, next.mechanics());
    if (energy > Economy.ENERGY) {
      found.add(
          "energy_beyond_reach",
          path + "/energyCost",
          "costs %d energy together with %s, and nobody has more than %d"
              .formatted(energy, next.id(), Economy.ENERGY));
    }
  }

  private void endings() {
    List<FlatNode> endings =
        storyline.nodes().stream().filter(node -> node.kind() == NodeKind.ENDING).toList();
    if (endings.size() < FEWEST_ENDINGS) {
      found.add(
          "endings_too_few",
          "/nodes",
          "must have at least %d endings, has %d".formatted(FEWEST_ENDINGS, endings.size()));
    } else if (endings.size() > MOST_ENDINGS) {
      found.add(
          "endings_too_many",
          "/nodes",
          "must have at most %d endings, has %d".formatted(MOST_ENDINGS, endings.size()));
    }
    if (endings.stream().noneMatch(node -> node.tier() == Level.MASTER.number())) {
      found.add("ending_of_tier_4_missing", "/nodes", "must have an ending in tier 4");
    }
  }

  private void mastery() {
    if (!nodes.containsKey(storyline.startNode())) {
      return;
    }
    int highest = Reach.of(storyline).highest();
    int least = Level.MASTER.minReputation();
    if (highest < least) {
      found.add(
          "mastery_out_of_reach",
          "/nodes",
          "no way gains a reputation of %d, the best gains %d; raise gains, or lower what choices on the way demand"
              .formatted(least, highest));
    }
  }
}

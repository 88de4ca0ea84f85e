package dev.governor.governors.picture;

import dev.governor.governors.graph.Ranks;
import dev.governor.governors.graph.Vertex;
import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Storyline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// In which layer of the picture each node stands: a tier's layers are above those of the next
/// tier.
final class Layers {

  private Layers() {}

  /// By the node's id, from 0.
  static Map<String, Integer> of(Storyline storyline) {
    Map<String, Integer> layers = new HashMap<>();
    int first = 0;
    for (Level level : Level.values()) {
      List<FlatNode> tier =
          storyline.nodes().stream().filter(node -> node.tier() == level.number()).toList();
      Map<String, Integer> ranks = Ranks.of(tier.stream().map(node -> within(tier, node)).toList());
      for (Map.Entry<String, Integer> rank : ranks.entrySet()) {
        layers.put(rank.getKey(), first + rank.getValue());
      }
      first += ranks.values().stream().mapToInt(rank -> rank + 1).max().orElse(0);
    }
    return layers;
  }

  /// With its ways within the tier only.
  private static Vertex within(List<FlatNode> tier, FlatNode node) {
    var ids = tier.stream().map(FlatNode::id).collect(Collectors.toSet());
    return new Vertex(
        node.id(),
        node.choices().stream().map(Choice::next).filter(ids::contains).toList(),
        node.choices().isEmpty());
  }
}

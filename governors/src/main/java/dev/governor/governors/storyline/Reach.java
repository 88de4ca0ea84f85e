package dev.governor.governors.storyline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How far a player can come in a story: a search over nodes and reputation, which a choice can
/// demand and a node can take away. Energy and cooldowns are no bounds, as both come back with
/// time; only what costs more energy than anybody has is no way.
public final class Reach {

  /// A player's place: at a node, with a reputation.
  private record Place(String node, int reputation) {}

  private final Set<Place> places;

  private Reach(Set<Place> places) {
    this.places = places;
  }

  /// That of a story, which need not be in order.
  public static Reach of(Storyline storyline) {
    Map<String, FlatNode> nodes = new HashMap<>();
    storyline.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
    Set<Place> places = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    FlatNode start = nodes.get(storyline.startNode());
    if (start != null) {
      open.add(new Place(start.id(), Economy.reputation(0, start.mechanics().reputationGain())));
    }
    while (!open.isEmpty()) {
      Place place = open.remove();
      if (places.add(place)) {
        onward(place, nodes, open);
      }
    }
    return new Reach(places);
  }

  private static void onward(Place from, Map<String, FlatNode> nodes, Deque<Place> open) {
    FlatNode node = nodes.get(from.node());
    if (node == null) {
      return;
    }
    for (Choice choice : node.choices()) {
      FlatNode next = nodes.get(choice.next());
      if (next != null
          && from.reputation() >= choice.minReputation()
          && Economy.energyOf(choice, next.mechanics()) <= Economy.ENERGY) {
        open.add(
            new Place(
                next.id(),
                Economy.reputation(from.reputation(), next.mechanics().reputationGain())));
      }
    }
  }

  /// The highest reputation that a player can come to; 0 where there is no start.
  public int highest() {
    return places.stream().mapToInt(Place::reputation).max().orElse(0);
  }

  /// The nodes that a player can come to.
  public Set<String> nodes() {
    return places.stream().map(Place::node).collect(Collectors.toUnmodifiableSet());
  }
}

package dev.governor.governors.mechanics;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.Economy;
import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Counts the ways through a story. Ways that come to a node in the same state are counted
/// together, so that the work grows with the states and not with the ways.
final class WayCount {

  private final Map<String, FlatNode> nodes = new LinkedHashMap<>();
  private final String start;
  private final Deque<String> order = new ArrayDeque<>();
  private final Set<String> entered = new HashSet<>();
  private final Set<String> passed = new HashSet<>();
  private final Map<String, Map<Traveller, Double>> arrived = new HashMap<>();

  WayCount(Storyline storyline) {
    storyline.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
    start = storyline.startNode();
  }

  /// How a player stands, as far as it matters for what lies ahead or is counted.
  private record Traveller(int reputation, int energy, int spent, int meetings, long blocks) {

    private static final Traveller FRESH = new Traveller(0, Economy.ENERGY, 0, 1, 0);

    Traveller gain(int reputation) {
      return new Traveller(
          Economy.reputation(this.reputation, reputation), energy, spent, meetings, blocks);
    }

    /// After waiting for what is lacking, and paying.
    Traveller pay(int cost) {
      int lacking = Math.max(0, cost - energy);
      return new Traveller(
          reputation,
          energy + lacking - cost,
          spent + cost,
          meetings,
          blocks + (long) lacking * Economy.BLOCKS_PER_ENERGY);
    }

    Traveller rest(int cooldown) {
      int back = cooldown / Economy.BLOCKS_PER_ENERGY;
      return cooldown == 0
          ? this
          : new Traveller(
              reputation,
              Math.min(Economy.ENERGY, energy + back),
              spent,
              meetings + 1,
              blocks + cooldown);
    }
  }

  Optional<StoryWays> count() {
    if (!nodes.containsKey(start)) {
      return Optional.empty();
    }
    sort(start);
    merge(start, Traveller.FRESH.gain(node(start).mechanics().reputationGain()), 1);
    Map<Traveller, Double> ended = new HashMap<>();
    for (String id : order) {
      passed.add(id);
      FlatNode node = node(id);
      Map<Traveller, Double> here = requireNonNullElse(arrived.remove(id), Map.of());
      if (node.choices().isEmpty()) {
        here.forEach((traveller, ways) -> ended.merge(traveller, ways, Double::sum));
      } else {
        here.forEach((traveller, ways) -> onward(node, traveller, ways));
      }
    }
    return ended.isEmpty() ? Optional.empty() : Optional.of(summary(ended));
  }

  /// Puts nodes in an order in which every choice leads onward but those that close a cycle.
  private void sort(String id) {
    entered.add(id);
    for (Choice choice : node(id).choices()) {
      if (nodes.containsKey(choice.next()) && !entered.contains(choice.next())) {
        sort(choice.next());
      }
    }
    order.addFirst(id);
  }

  private void onward(FlatNode node, Traveller traveller, double ways) {
    for (Choice choice : node.choices()) {
      FlatNode next = nodes.get(choice.next());
      if (next != null
          && !passed.contains(next.id())
          && traveller.reputation() >= choice.minReputation()
          && Economy.energyOf(choice, next.mechanics()) <= Economy.ENERGY) {
        Traveller there =
            traveller
                .pay(Economy.energyOf(choice, next.mechanics()))
                .gain(next.mechanics().reputationGain())
                .rest(choice.cooldownBlocks());
        merge(next.id(), there, ways);
      }
    }
  }

  private void merge(String id, Traveller traveller, double ways) {
    arrived.computeIfAbsent(id, _ -> new HashMap<>()).merge(traveller, ways, Double::sum);
  }

  private FlatNode node(String id) {
    return requireNonNull(nodes.get(id));
  }

  private static StoryWays summary(Map<Traveller, Double> ended) {
    return new StoryWays(
        ways(ended),
        spread(ended, Traveller::spent),
        spread(ended, Traveller::blocks),
        spread(ended, Traveller::meetings),
        spread(ended, Traveller::reputation),
        mastery(ended));
  }

  private static Optional<Mastery> mastery(Map<Traveller, Double> ended) {
    Map<Traveller, Double> masters = new HashMap<>(ended);
    masters.keySet().removeIf(traveller -> Level.at(traveller.reputation()) != Level.MASTER);
    return masters.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mastery(
                ways(masters),
                spread(masters, Traveller::spent),
                spread(masters, Traveller::blocks)));
  }

  private static double ways(Map<Traveller, Double> ended) {
    return ended.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Spread spread(Map<Traveller, Double> ended, ToLongFunction<Traveller> quantity) {
    Map<Long, Double> counts = new HashMap<>();
    ended.forEach(
        (traveller, ways) -> counts.merge(quantity.applyAsLong(traveller), ways, Double::sum));
    return Spread.of(counts);
  }
}

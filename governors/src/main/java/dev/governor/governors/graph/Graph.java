package dev.governor.governors.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Nodes and edges by id. Of nodes with the same id the first counts; an edge to no node leads
/// nowhere.
final class Graph {

  private final Map<String, Vertex> vertices = new LinkedHashMap<>();

  Graph(List<Vertex> all) {
    all.forEach(vertex -> vertices.putIfAbsent(vertex.id(), vertex));
  }

  boolean has(String id) {
    return vertices.containsKey(id);
  }

  /// The nodes that ways from `start` come to, `start` among them; none if there is no such node.
  Set<String> reachedFrom(String start) {
    Map<String, List<String>> next = new LinkedHashMap<>();
    vertices.values().forEach(vertex -> next.put(vertex.id(), vertex.next()));
    return has(start) ? closure(List.of(start), next) : Set.of();
  }

  /// The nodes from which some way comes to an ending, endings among them.
  Set<String> reachingAnEnding() {
    Map<String, List<String>> previous = new LinkedHashMap<>();
    for (Vertex vertex : vertices.values()) {
      vertex
          .next()
          .forEach(id -> previous.computeIfAbsent(id, _ -> new ArrayList<>()).add(vertex.id()));
    }
    List<String> endings =
        vertices.values().stream().filter(Vertex::ending).map(Vertex::id).toList();
    return closure(endings, previous);
  }

  private Set<String> closure(List<String> from, Map<String, List<String>> edges) {
    Set<String> reached = new LinkedHashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (String id : edges.getOrDefault(open.remove(), List.of())) {
        if (has(id) && reached.add(id)) {
          open.add(id);
        }
      }
    }
    return reached;
  }

  /// An edge by its node and its position there.
  record Edge(String from, int position) {}

  /// The edges that lead back to a node of the way they continue; without them there is no cycle.
  /// Ways are followed depth first, in the order of nodes and edges.
  Set<Edge> returning() {
    Set<Edge> returning = new LinkedHashSet<>();
    Set<String> done = new HashSet<>();
    vertices.keySet().forEach(id -> followFrom(id, done, returning));
    return returning;
  }

  /// One node of the way that is followed, and which of its edges comes next.
  private static final class Step {
    final Vertex vertex;
    int position;

    Step(Vertex vertex) {
      this.vertex = vertex;
    }
  }

  private void followFrom(String start, Set<String> done, Set<Edge> returning) {
    Deque<Step> way = new ArrayDeque<>();
    Set<String> onWay = new HashSet<>();
    push(start, done, way, onWay);
    while (!way.isEmpty()) {
      Step step = way.getLast();
      if (step.position == step.vertex.next().size()) {
        onWay.remove(way.removeLast().vertex.id());
        continue;
      }
      String next = step.vertex.next().get(step.position);
      if (onWay.contains(next)) {
        returning.add(new Edge(step.vertex.id(), step.position));
      }
      step.position++;
      push(next, done, way, onWay);
    }
  }

  private void push(String id, Set<String> done, Deque<Step> way, Set<String> onWay) {
    Vertex vertex = vertices.get(id);
    if (vertex != null && done.add(id)) {
      way.add(new Step(vertex));
      onWay.add(id);
    }
  }
}

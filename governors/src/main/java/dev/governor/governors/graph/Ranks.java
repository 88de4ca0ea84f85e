package dev.governor.governors.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far down each node of a graph is drawn: below all that lead to it, but for edges that close
/// a cycle.
public final class Ranks {

  private final Map<String, Integer> ranks = new HashMap<>();

  private Ranks(List<Vertex> vertices) {
    Graph graph = new Graph(vertices);
    var returning = graph.returning();
    Map<String, List<String>> before = new HashMap<>();
    for (Vertex vertex : vertices) {
      before.computeIfAbsent(vertex.id(), _ -> new ArrayList<>());
      for (int i = 0; i < vertex.next().size(); i++) {
        if (!returning.contains(new Graph.Edge(vertex.id(), i))) {
          before.computeIfAbsent(vertex.next().get(i), _ -> new ArrayList<>()).add(vertex.id());
        }
      }
    }
    vertices.forEach(vertex -> rank(vertex.id(), before));
  }

  /// The longest way to each node, by its id; 0 for those that no edge leads to.
  public static Map<String, Integer> of(List<Vertex> vertices) {
    return Map.copyOf(new Ranks(vertices).ranks);
  }

  private int rank(String id, Map<String, List<String>> before) {
    Integer known = ranks.get(id);
    if (known != null) {
      return known;
    }
    int rank =
        before.getOrDefault(id, List.of()).stream()
            .mapToInt(previous -> rank(previous, before) + 1)
            .max()
            .orElse(0);
    ranks.put(id, rank);
    return rank;
  }
}

package dev.governor.governors.graph;

import dev.governor.api.job.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What can be wrong with a graph that is followed from a start to an ending. Each check says what
/// it finds in the order of the nodes; empty if nothing.
public final class GraphChecks {

  private final String start;
  private final List<Vertex> vertices;
  private final Places places;
  private final Graph graph;

  public GraphChecks(String start, List<Vertex> vertices, Places places) {
    this.start = start;
    this.vertices = List.copyOf(vertices);
    this.places = places;
    this.graph = new Graph(vertices);
  }

  /// All of them but [#cycles].
  public List<Violation> all() {
    List<Violation> found = new ArrayList<>(repeatedIds());
    found.addAll(unknownStart());
    found.addAll(unknownTargets());
    found.addAll(unreachable());
    found.addAll(withoutEnding());
    return List.copyOf(found);
  }

  /// Code `id_repeated`, at the later node.
  public List<Violation> repeatedIds() {
    Set<String> seen = new HashSet<>();
    return IntStream.range(0, vertices.size())
        .filter(i -> !seen.add(vertices.get(i).id()))
        .mapToObj(i ->
            new Violation(
                "id_repeated",
                places.node(i) + "/id",
                "'%s' is the id of an earlier one; give this one an id of its own"
                    .formatted(vertices.get(i).id())))
        .toList();
  }

  /// Code `start_unknown`.
  public List<Violation> unknownStart() {
    return graph.has(start)
        ? List.of()
        : List.of(
            new Violation(
                "start_unknown", places.start(), "no id is '%s'; name one".formatted(start)));
  }

  /// Code `target_unknown`, at the edge.
  public List<Violation> unknownTargets() {
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < vertices.size(); i++) {
      List<String> next = vertices.get(i).next();
      for (int j = 0; j < next.size(); j++) {
        if (!graph.has(next.get(j))) {
          found.add(
              new Violation(
                  "target_unknown",
                  places.edge(i, j),
                  "no id is '%s'; name one".formatted(next.get(j))));
        }
      }
    }
    return found;
  }

  /// Code `unreachable`: no way from the start comes to the node. Nothing if there is no start:
  /// then that is what is wrong.
  public List<Violation> unreachable() {
    if (!graph.has(start)) {
      return List.of();
    }
    Set<String> reached = graph.reachedFrom(start);
    return IntStream.range(0, vertices.size())
        .filter(i -> !reached.contains(vertices.get(i).id()))
        .mapToObj(i ->
            new Violation(
                "unreachable",
                places.node(i),
                "no way from %s comes to %s; let a choice lead to it, or leave it out"
                    .formatted(start, vertices.get(i).id())))
        .toList();
  }

  /// Code `no_ending_reachable`: no way from the node comes to an ending.
  public List<Violation> withoutEnding() {
    Set<String> ended = graph.reachingAnEnding();
    return IntStream.range(0, vertices.size())
        .filter(i -> !ended.contains(vertices.get(i).id()))
        .mapToObj(i ->
            new Violation(
                "no_ending_reachable",
                places.node(i),
                "no way from %s comes to an ending; let a choice lead towards one"
                    .formatted(vertices.get(i).id())))
        .toList();
  }

  /// Code `cycle`, at each edge that closes one.
  public List<Violation> cycles() {
    Set<Graph.Edge> returning = graph.returning();
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < vertices.size(); i++) {
      Vertex vertex = vertices.get(i);
      for (int j = 0; j < vertex.next().size(); j++) {
        if (returning.contains(new Graph.Edge(vertex.id(), j))) {
          found.add(
              new Violation(
                  "cycle",
                  places.edge(i, j),
                  "leads from %s back to %s; let it lead onward"
                      .formatted(vertex.id(), vertex.next().get(j))));
        }
      }
    }
    return found;
  }
}

package dev.governor.governors.graph;

import java.util.List;

/// A node of a graph, with the ids that its edges lead to, in their order.
///
/// @param ending whether what is told may end here
public record Vertex(String id, List<String> next, boolean ending) {

  public Vertex {
    next = List.copyOf(next);
  }
}

package dev.governor.governors.graph;

/// Where the parts of a graph stand in the JSON that it was read from, as JSON pointers.
public interface Places {

  /// Of the start's id.
  String start();

  /// Of the node at a position of the list, which counts from 0.
  String node(int position);

  /// Of the id that the edge at a position of that node leads to.
  String edge(int node, int position);
}

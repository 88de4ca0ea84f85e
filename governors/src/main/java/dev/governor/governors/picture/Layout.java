package dev.governor.governors.picture;

import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Where the parts of a story stand in its picture: layers from the top down, a tier's above the
/// next tier's.
record Layout(double width, double height, List<Box> boxes, List<Line> lines) {

  private static final int MARGIN = 24;

  /// So far apart that ELK reads each layer's nodes, and no others, as one.
  private static final int APART = 10_000;

  /// A node and its upper left corner.
  record Box(Shown shown, double x, double y) {

    double bottom() {
      return y + shown.height();
    }
  }

  /// A choice and the corners of its line, two at least.
  record Line(Choice choice, List<Point> points) {}

  record Point(double x, double y) {}

  private record Edge(Choice choice, ElkEdge drawn) {}

  static Layout of(Storyline storyline) {
    ElkNode graph = graph();
    Map<String, Integer> layers = Layers.of(storyline);
    Map<String, ElkNode> drawn = new LinkedHashMap<>();
    List<Shown> shown = storyline.nodes().stream().map(Shown::of).toList();
    for (Shown node : shown) {
      ElkNode box = ElkGraphUtil.createNode(graph);
      box.setDimensions(Shown.WIDTH, node.height());
      box.setLocation(0, (double) layers.getOrDefault(node.node().id(), 0) * APART);
      drawn.put(node.node().id(), box);
    }
    List<Edge> edges = new ArrayList<>();
    for (Shown node : shown) {
      for (Choice choice : node.node().choices()) {
        ElkNode from = at(node.node().id(), drawn);
        ElkNode to = at(choice.next(), drawn);
        edges.add(new Edge(choice, ElkGraphUtil.createSimpleEdge(from, to)));
      }
    }
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    return new Layout(
        graph.getWidth(),
        graph.getHeight(),
        shown.stream().map(node -> box(node, at(node.node().id(), drawn))).toList(),
        edges.stream().map(Layout::line).toList());
  }

  private static ElkNode at(String id, Map<String, ElkNode> drawn) {
    ElkNode box = drawn.get(id);
    if (box == null) {
      throw new IllegalArgumentException("the story has no node " + id);
    }
    return box;
  }

  private static ElkNode graph() {
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 30.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 44.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 9.0);
    return graph;
  }

  private static Box box(Shown shown, ElkNode drawn) {
    return new Box(shown, drawn.getX(), drawn.getY());
  }

  private static Line line(Edge edge) {
    List<Point> points = new ArrayList<>();
    ElkEdgeSection section = edge.drawn().getSections().getFirst();
    points.add(new Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
    points.add(new Point(section.getEndX(), section.getEndY()));
    return new Line(edge.choice(), points);
  }
}

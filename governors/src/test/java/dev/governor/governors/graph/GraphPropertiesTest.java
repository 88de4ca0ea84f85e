package dev.governor.governors.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Violation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random graphs, held against other algorithms than those of the checks: the closure of the matrix
/// for reachability, Kahn's removal of sources for cycles.
class GraphPropertiesTest {

  private static final int GRAPHS = 3_000;

  private static List<Vertex> random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1 + random.nextInt(12);
    int most = 1 + random.nextInt(4);
    List<Vertex> vertices = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<String> next =
          random.ints(random.nextInt(most), 0, size + 1).mapToObj(String::valueOf).toList();
      vertices.add(new Vertex(String.valueOf(i), next, random.nextInt(4) == 0));
    }
    return vertices;
  }

  /// Row `i` has a bit for each node that a way of at least one edge leads to.
  private static List<BitSet> closure(List<Vertex> vertices) {
    int size = vertices.size();
    List<BitSet> rows = new ArrayList<>();
    for (Vertex vertex : vertices) {
      BitSet row = new BitSet();
      vertex.next().stream().mapToInt(Integer::parseInt).filter(i -> i < size).forEach(row::set);
      rows.add(row);
    }
    for (int by = 0; by < size; by++) {
      for (BitSet row : rows) {
        if (row.get(by)) {
          row.or(rows.get(by));
        }
      }
    }
    return rows;
  }

  private static List<String> nodes(List<Violation> found) {
    return found.stream().map(Violation::path).toList();
  }

  private static List<String> nodes(int size, IntPredicate which) {
    return IntStream.range(0, size).filter(which).mapToObj(i -> "/nodes/" + i).toList();
  }

  @Test
  void reachabilityIsThatOfTheMatrixClosure() {
    for (long seed = 0; seed < GRAPHS; seed++) {
      List<Vertex> vertices = random(seed);
      List<BitSet> reach = closure(vertices);
      GraphChecks checks = new GraphChecks("0", vertices, GraphChecksTest.PLACES);
      int size = vertices.size();
      assertThat(nodes(checks.unreachable()))
          .as("seed %d", seed)
          .isEqualTo(nodes(size, i -> i != 0 && !reach.getFirst().get(i)));
      assertThat(nodes(checks.withoutEnding()))
          .as("seed %d", seed)
          .isEqualTo(
              nodes(
                  size,
                  i ->
                      !vertices.get(i).ending()
                          && reach.get(i).stream().noneMatch(to -> vertices.get(to).ending())));
    }
  }

  /// Takes away nodes that no edge leads to, as long as there are any.
  private static boolean isAcyclic(List<Vertex> vertices) {
    List<Vertex> left = new ArrayList<>(vertices);
    boolean removed = true;
    while (removed) {
      List<String> targets = left.stream().flatMap(vertex -> vertex.next().stream()).toList();
      removed = left.removeIf(vertex -> !targets.contains(vertex.id()));
    }
    return left.isEmpty();
  }

  @Test
  void thereIsACycleWhereSourcesCannotAllBeRemovedAndNoneWithoutTheEdgesFound() {
    int cyclic = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      List<Vertex> vertices = random(seed);
      GraphChecks checks = new GraphChecks("0", vertices, GraphChecksTest.PLACES);
      List<String> found = nodes(checks.cycles());
      assertThat(found.isEmpty()).as("seed %d", seed).isEqualTo(isAcyclic(vertices));
      assertThat(isAcyclic(without(vertices, found))).as("seed %d", seed).isTrue();
      cyclic += found.isEmpty() ? 0 : 1;
    }
    assertThat(cyclic).isBetween(GRAPHS / 10, GRAPHS * 9 / 10);
  }

  private static List<Vertex> without(List<Vertex> vertices, List<String> edges) {
    List<Vertex> rest = new ArrayList<>();
    for (int i = 0; i < vertices.size(); i++) {
      int node = i;
      List<String> next = vertices.get(i).next();
      List<String> kept =
          IntStream.range(0, next.size())
              .filter(j -> !edges.contains(GraphChecksTest.PLACES.edge(node, j)))
              .mapToObj(next::get)
              .toList();
      rest.add(new Vertex(vertices.get(i).id(), kept, vertices.get(i).ending()));
    }
    return rest;
  }
}

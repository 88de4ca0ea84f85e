package dev.governor.governors.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.governor.api.job.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphChecksTest {

  static final Places PLACES =
      new Places() {
        @Override
        public String start() {
          return "/start";
        }

        @Override
        public String node(int position) {
          return "/nodes/" + position;
        }

        @Override
        public String edge(int node, int position) {
          return "/nodes/" + node + "/choices/" + position + "/next";
        }
      };

  private static Vertex scene(String id, String... next) {
    return new Vertex(id, List.of(next), false);
  }

  private static Vertex ending(String id) {
    return new Vertex(id, List.of(), true);
  }

  private static GraphChecks graph(Vertex... vertices) {
    return new GraphChecks("a", List.of(vertices), PLACES);
  }

  private static void assertOnly(List<Violation> found, String code, String path) {
    assertThat(found)
        .extracting(Violation::code, Violation::path)
        .containsExactly(tuple(code, path));
  }

  @Test
  void aGraphThatIsInOrderHasNothingWrong() {
    GraphChecks graph = graph(scene("a", "b", "c"), scene("b", "c"), ending("c"));
    assertThat(graph.all()).isEmpty();
    assertThat(graph.cycles()).isEmpty();
  }

  @Test
  void aRepeatedIdIsFoundAtTheLaterNode() {
    assertOnly(
        graph(scene("a", "b"), ending("b"), ending("b")).all(), "id_repeated", "/nodes/2/id");
  }

  @Test
  void aStartThatIsNoNodeIsFoundAndNothingFollowsFromIt() {
    GraphChecks graph = new GraphChecks("z", List.of(scene("a", "b"), ending("b")), PLACES);
    assertOnly(graph.all(), "start_unknown", "/start");
  }

  @Test
  void anEdgeToNoNodeIsFoundAtTheEdge() {
    assertOnly(
        graph(scene("a", "b", "z"), ending("b")).all(),
        "target_unknown",
        "/nodes/0/choices/1/next");
  }

  @Test
  void aNodeThatNoWayComesToIsFound() {
    assertOnly(
        graph(scene("a", "b"), ending("b"), scene("c", "b")).all(), "unreachable", "/nodes/2");
  }

  @Test
  void aRingWithoutAWayOutIsFoundAtEachOfItsNodes() {
    GraphChecks graph = graph(scene("a", "b", "c"), ending("b"), scene("c", "d"), scene("d", "c"));
    assertThat(graph.all())
        .extracting(Violation::code, Violation::path)
        .containsExactly(
            tuple("no_ending_reachable", "/nodes/2"), tuple("no_ending_reachable", "/nodes/3"));
  }

  @Test
  void aCycleIsFoundAtTheEdgeThatClosesIt() {
    assertOnly(
        graph(scene("a", "b"), scene("b", "c", "a"), ending("c")).cycles(),
        "cycle",
        "/nodes/1/choices/1/next");
    assertOnly(graph(scene("a", "a")).cycles(), "cycle", "/nodes/0/choices/0/next");
  }

  @Test
  void twoWaysToTheSameNodeAreNoCycle() {
    assertThat(graph(scene("a", "b", "c"), scene("b", "d"), scene("c", "d"), ending("d")).cycles())
        .isEmpty();
  }
}

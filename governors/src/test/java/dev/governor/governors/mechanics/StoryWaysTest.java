package dev.governor.governors.mechanics;

import static dev.governor.governors.mechanics.Tales.choice;
import static dev.governor.governors.mechanics.Tales.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoryWaysTest {

  private static final int SEEDS = 2000;

  /// One way, walked on its own.
  private record Walk(int reputation, int energy, long spent, long blocks) {}

  private static void walk(Storyline story, FlatNode at, Walk so, List<Walk> ended) {
    if (at.choices().isEmpty()) {
      ended.add(so);
    }
    for (Choice choice : at.choices()) {
      FlatNode next =
          story.nodes().stream()
              .filter(n -> n.id().equals(choice.next()))
              .findFirst()
              .orElseThrow();
      int cost = choice.energyCost() + next.mechanics().energyCost();
      if (so.reputation() < choice.minReputation() || cost > 25) {
        continue;
      }
      int energy = so.energy();
      long blocks = so.blocks();
      while (energy < cost) {
        energy++;
        blocks += 5;
      }
      energy -= cost;
      if (choice.cooldownBlocks() == 144) {
        energy = 25;
        blocks += 144;
      }
      int reputation = Math.clamp(so.reputation() + next.mechanics().reputationGain(), 0, 100);
      walk(story, next, new Walk(reputation, energy, so.spent() + cost, blocks), ended);
    }
  }

  private static List<Walk> walks(Storyline story) {
    FlatNode start = story.nodes().getFirst();
    List<Walk> ended = new ArrayList<>();
    walk(
        story,
        start,
        new Walk(Math.clamp(start.mechanics().reputationGain(), 0, 100), 25, 0, 0),
        ended);
    return ended;
  }

  private static Spread spread(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return new Spread(sorted.getFirst(), sorted.get((sorted.size() - 1) / 2), sorted.getLast());
  }

  @Test
  void theSameIsFoundAsByWalkingEveryWay() {
    int withWays = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Storyline story = Tales.random(new SplittableRandom(seed));
      List<Walk> walks = walks(story);
      Optional<StoryWays> found = StoryWays.of(story);
      assertThat(found.isPresent()).as("seed %d", seed).isEqualTo(!walks.isEmpty());
      if (found.isPresent()) {
        withWays++;
        assertThat(found.get().ways()).as("seed %d", seed).isEqualTo(walks.size());
        assertThat(found.get().energy())
            .as("seed %d", seed)
            .isEqualTo(spread(walks.stream().map(Walk::spent).toList()));
        assertThat(found.get().blocks())
            .as("seed %d", seed)
            .isEqualTo(spread(walks.stream().map(Walk::blocks).toList()));
        assertThat(found.get().reputation())
            .as("seed %d", seed)
            .isEqualTo(spread(walks.stream().map(walk -> (long) walk.reputation()).toList()));
      }
    }
    assertThat(withWays).isGreaterThan(SEEDS / 2);
  }

  @Test
  void aWayThatTurnsBackIsNotCounted() {
    Storyline story =
        Tales.of(
            List.of(
                node(1, 0, 5, choice(2, 0, 3, 0)),
                node(2, 0, 5, choice(1, 0, 3, 0), choice(2, 0, 0, 0), choice(3, 0, 4, 144)),
                node(3, 0, 5)));
    StoryWays ways = StoryWays.of(story).orElseThrow();
    assertThat(ways.ways()).isEqualTo(1);
    assertThat(ways.energy()).isEqualTo(new Spread(7, 7, 7));
    assertThat(ways.blocks()).isEqualTo(new Spread(144, 144, 144));
    assertThat(ways.meetings()).isEqualTo(new Spread(2, 2, 2));
    assertThat(ways.reputation()).isEqualTo(new Spread(15, 15, 15));
    assertThat(ways.mastery()).isEmpty();
  }

  @Test
  void whatIsLackingIsWaitedFor() {
    Storyline story =
        Tales.of(
            List.of(
                node(1, 0, 0, choice(2, 0, 20, 0)),
                node(2, 0, 0, choice(3, 0, 15, 0)),
                node(3, 0, 80)));
    StoryWays ways = StoryWays.of(story).orElseThrow();
    assertThat(ways.blocks().min()).as("ten points are lacking").isEqualTo(50);
    assertThat(ways.mastery().orElseThrow().blocks().min()).isEqualTo(50);
  }

  @Test
  void aStoryWithoutAWayToAnEndingHasNone() {
    assertThat(StoryWays.of(Tales.of(List.of(node(1, 0, 0, choice(1, 0, 0, 0)))))).isEmpty();
    assertThat(StoryWays.of(Tales.of(List.of(node(2, 0, 0))))).as("no start").isEmpty();
  }
}

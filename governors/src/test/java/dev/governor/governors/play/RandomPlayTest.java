package dev.governor.governors.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.storyline.Composed;
import dev.governor.governors.storyline.Ending;
import dev.governor.governors.storyline.Node;
import dev.governor.governors.storyline.Reach;
import dev.governor.governors.storyline.Storyline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Plays composed stories by chance.
class RandomPlayTest {

  private static final int GAMES = 40;
  private static final int TURNS = 400;

  @Test
  void nobodyIsEverStuckAndNoBoundIsLeft() {
    for (Governor governor : Canon.get().governors()) {
      Storyline story = Composed.story(governor, governor.number());
      Play play = Play.of(story);
      Set<String> reached = Reach.of(story).nodes();
      for (long seed = 0; seed < 2; seed++) {
        String game = "%s, seed %d".formatted(governor.originalId(), seed);
        RandomGenerator random = new SplittableRandom(seed);
        State state = play.begin();
        for (int turn = 0; turn < TURNS && !(play.node(state) instanceof Ending); turn++) {
          state = step(play, state, random, game);
          assertThat(state.energy().points()).as(game).isBetween(0, 25);
          assertThat(state.reputation()).as(game).isBetween(0, 100);
          assertThat(state.inventory()).as(game).doesNotHaveDuplicates();
          assertThat(reached).as(game).contains(state.node());
        }
      }
    }
  }

  /// Takes a choice that can be taken; or else waits, which must open one.
  private static State step(Play play, State state, RandomGenerator random, String game) {
    List<Integer> open = open(play, state);
    if (open.isEmpty()) {
      State later = play.await(state, play.blocksUntilMore(state).orElseThrow());
      assertThat(open(play, later)).as(game).isNotEmpty();
      return later;
    }
    return play.take(state, open.get(random.nextInt(open.size()))).state();
  }

  private static List<Integer> open(Play play, State state) {
    Node node = play.node(state);
    return IntStream.range(0, node.choices().size())
        .filter(i -> play.refusal(state, i).isEmpty())
        .boxed()
        .toList();
  }

  @Test
  void everyEndingIsFoundBySomebody() {
    Storyline story = Composed.story(Canon.get().governors().get(4), 3);
    Play play = Play.of(story);
    Set<String> found = new HashSet<>();
    for (long seed = 0; seed < GAMES * 5; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      State state = play.begin();
      for (int turn = 0; turn < TURNS && !(play.node(state) instanceof Ending); turn++) {
        state = step(play, state, random, "seed " + seed);
      }
      found.add(state.node());
    }
    assertThat(found)
        .containsAll(
            story.story().stream().filter(Ending.class::isInstance).map(Node::id).toList());
  }

  @Test
  void theSameChoicesGiveTheSameGame() {
    Play play = Play.of(Composed.story(Canon.get().governors().get(9), 1));
    for (long seed = 0; seed < GAMES; seed++) {
      assertThat(played(play, seed)).as("seed %d", seed).isEqualTo(played(play, seed));
    }
  }

  private static State played(Play play, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    State state = play.begin();
    for (int turn = 0; turn < 30 && !(play.node(state) instanceof Ending); turn++) {
      state = step(play, state, random, "seed " + seed);
    }
    return state;
  }
}

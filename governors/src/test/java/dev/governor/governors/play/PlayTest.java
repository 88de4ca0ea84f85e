package dev.governor.governors.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.mechanics.Energy;
import dev.governor.governors.mechanics.Loadout;
import dev.governor.governors.storyline.Composed;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Node;
import dev.governor.governors.storyline.Storyline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PlayTest {

  private static final Storyline STORY = Composed.story(Canon.get().governors().getFirst(), 0);
  private static final Play PLAY = Play.of(STORY);

  private static State at(String node, int reputation, Energy energy) {
    return new State(node, reputation, energy, List.of(), 0, 0);
  }

  /// A node with a choice that demands more reputation than 0.
  private static Node gate() {
    return STORY.story().stream()
        .filter(node -> node.choices().stream().anyMatch(c -> c.minReputation() == 26))
        .filter(node -> node.tier() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static int passing(Node gate) {
    return IntStream.range(0, gate.choices().size())
        .filter(i -> gate.choices().get(i).minReputation() == 26)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStoryBeginsAtItsStartWithFullEnergyAndWhatComingThereGives() {
    State begin = PLAY.begin();
    assertThat(begin.node()).isEqualTo(STORY.startNode());
    assertThat(begin.energy()).isEqualTo(Energy.full(Loadout.NONE, 0));
    assertThat(begin.reputation())
        .isEqualTo(STORY.nodes().getFirst().mechanics().reputationGain())
        .isPositive();
    assertThat(begin.level()).isEqualTo(Level.NOVICE);
  }

  @Test
  void takingAChoiceCostsItsEnergyAndThatOfTheNodeAndGivesWhatTheNodeGives() {
    Node gate = gate();
    int index = passing(gate);
    State rich = at(gate.id(), 30, new Energy(2060, 0));
    Step step = PLAY.take(rich, index);
    assertThat(step).isInstanceOf(Step.Moved.class);
    State after = step.state();
    Node to = PLAY.node(after);
    assertThat(to.tier()).isEqualTo(2);
    assertThat(after.energy())
        .isEqualTo(new Energy(2060 - 100L * PLAY.energyOf(gate.choices().get(index)), 0));
    assertThat(after.reputation()).isEqualTo(30 + to.mechanics().reputationGain());
  }

  @Test
  void tooLittleReputationIsRefusedAndNothingHappens() {
    State poor = at(gate().id(), 25, Energy.full(Loadout.NONE, 0));
    assertThat(PLAY.take(poor, passing(gate())))
        .isEqualTo(new Step.Refused(poor, new Refusal.TooLittleReputation(26, 25)));
  }

  @Test
  void tooLittleEnergyIsRefusedUntilTimeHasPassed() {
    int cost = PLAY.energyOf(gate().choices().get(passing(gate())));
    State tired = at(gate().id(), 30, new Energy(100L * cost - 60, 0));
    assertThat(PLAY.take(tired, passing(gate())))
        .isEqualTo(new Step.Refused(tired, new Refusal.TooLittleEnergy(cost, cost - 1, 3)));
    assertThat(PLAY.take(PLAY.await(tired, 3), passing(gate()))).isInstanceOf(Step.Moved.class);
  }

  @Test
  void afterACooldownNobodyIsReceivedForADay() {
    Step step = PLAY.take(at(gate().id(), 30, Energy.full(Loadout.NONE, 0)), passing(gate()));
    State cooling = step.state();
    assertThat(cooling.coolingDown()).isEqualTo(144);
    assertThat(PLAY.refusal(cooling, 0)).contains(new Refusal.CoolingDown(144));
    assertThat(PLAY.blocksUntilMore(cooling)).hasValue(144);
    assertThat(PLAY.refusal(PLAY.await(cooling, 143), 0)).contains(new Refusal.CoolingDown(1));
    assertThat(PLAY.refusal(PLAY.await(cooling, 144), 0)).isEmpty();
  }

  @Test
  void aChoiceThatIsNotThereIsRefused() {
    State state = PLAY.begin();
    int choices = PLAY.node(state).choices().size();
    assertThat(PLAY.refusal(state, choices))
        .contains(new Refusal.NoSuchChoice(choices + 1, choices));
    assertThat(PLAY.refusal(state, -1)).contains(new Refusal.NoSuchChoice(0, choices));
  }

  @Test
  void anEndingEndsTheStory() {
    Node ending = STORY.story().getLast();
    State over = at(ending.id(), 40, Energy.full(Loadout.NONE, 0));
    assertThat(PLAY.refusal(over, 0)).contains(new Refusal.StoryIsOver());
    State before = at(gate().id(), 0, Energy.full(Loadout.NONE, 0));
    assertThat(PLAY.take(before, gate().choices().size() - 1)).isInstanceOf(Step.Ended.class);
  }

  @Test
  void aStoryThatBreaksARuleIsNotPlayed() {
    ObjectNode output = (ObjectNode) Json.tree(STORY);
    output.put("startNode", "n35");
    assertThatThrownBy(() -> new StorylineTeller().begin(output))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The story of OCCODON cannot be played: /startNode: no id is 'n35'; name one");
    assertThatThrownBy(() -> new StorylineTeller().begin(Json.object().put("title", "x")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("This is no storyline as its job writes it: ");
  }
}

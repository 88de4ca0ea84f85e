package dev.governor.governors.play;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.Violation;
import dev.governor.governors.mechanics.Energy;
import dev.governor.governors.mechanics.Loadout;
import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.Economy;
import dev.governor.governors.storyline.Ending;
import dev.governor.governors.storyline.Mechanics;
import dev.governor.governors.storyline.Node;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.storyline.Storylines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules of one story. Pure: a state and a choice give a step, always the same. Thread-safe.
///
/// To take a choice costs its energy and that of the node that it leads to, whose gain and rewards
/// then count, each time that it is come to. A choice with a cooldown closes the governor's door:
/// no choice can be taken until that has passed. Time passes only where [#await] is called.
public final class Play {

  private static final int SHOWN = 3;

  private final Storyline storyline;
  private final Map<String, Node> nodes;

  private Play(Storyline storyline) {
    this.storyline = storyline;
    this.nodes =
        storyline.story().stream().collect(Collectors.toMap(Node::id, Function.identity()));
  }

  /// @throws InvalidInputException if the story breaks a rule of its job type
  public static Play of(Storyline storyline) {
    List<Violation> wrong = Storylines.check(storyline);
    if (!wrong.isEmpty()) {
      throw new InvalidInputException(
          "The story of %s cannot be played: %s%s"
              .formatted(
                  storyline.governorId(),
                  wrong.stream()
                      .limit(SHOWN)
                      .map(Violation::sentence)
                      .collect(Collectors.joining("; ")),
                  wrong.size() > SHOWN ? "; and " + (wrong.size() - SHOWN) + " more" : ""));
    }
    return new Play(storyline);
  }

  public Storyline storyline() {
    return storyline;
  }

  /// At the start, with what coming there gives.
  public State begin() {
    State outside =
        new State(storyline.startNode(), 0, Energy.full(Loadout.NONE, 0), List.of(), 0, 0);
    return arrive(outside, node(outside));
  }

  /// Where the player stands.
  ///
  /// @throws IllegalArgumentException if the state is of another story
  public Node node(State state) {
    return node(state.node());
  }

  private Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException(
          "the story of " + storyline.governorId() + " has no node " + id);
    }
    return node;
  }

  /// Takes the choice at `index` of the node's choices, from 0.
  public Step take(State state, int index) {
    Node from = node(state);
    Optional<Refusal> refusal = refusal(state, index);
    if (refusal.isPresent()) {
      return new Step.Refused(state, refusal.get());
    }
    Choice choice = from.choices().get(index);
    Node to = node(choice.next());
    State paid =
        new State(
            to.id(),
            state.reputation(),
            state.energy().less(Economy.energyOf(choice, to.mechanics())),
            state.inventory(),
            state.block(),
            state.block() + choice.cooldownBlocks());
    State arrived = arrive(paid, to);
    return to instanceof Ending ending
        ? new Step.Ended(arrived, ending)
        : new Step.Moved(arrived, to);
  }

  private static State arrive(State state, Node node) {
    Mechanics mechanics = node.mechanics();
    List<String> inventory = new ArrayList<>(state.inventory());
    mechanics.rewards().stream()
        .filter(reward -> !inventory.contains(reward))
        .forEach(inventory::add);
    return new State(
        node.id(),
        Economy.reputation(state.reputation(), mechanics.reputationGain()),
        state.energy(),
        inventory,
        state.block(),
        state.receivedFrom());
  }

  /// Why the choice at `index` cannot be taken now; what time does not heal comes first.
  public Optional<Refusal> refusal(State state, int index) {
    List<Choice> choices = node(state).choices();
    if (choices.isEmpty()) {
      return Optional.of(new Refusal.StoryIsOver());
    }
    if (index < 0 || index >= choices.size()) {
      return Optional.of(new Refusal.NoSuchChoice(index + 1, choices.size()));
    }
    Choice choice = choices.get(index);
    if (state.reputation() < choice.minReputation()) {
      return Optional.of(
          new Refusal.TooLittleReputation(choice.minReputation(), state.reputation()));
    }
    if (state.coolingDown() > 0) {
      return Optional.of(new Refusal.CoolingDown(state.coolingDown()));
    }
    int cost = energyOf(choice);
    return cost <= state.energy().points()
        ? Optional.empty()
        : Optional.of(
            new Refusal.TooLittleEnergy(
                cost, state.energy().points(), state.energy().blocksUntil(cost, Loadout.NONE)));
  }

  /// What it costs to take a choice of this story.
  public int energyOf(Choice choice) {
    return Economy.energyOf(choice, node(choice.next()).mechanics());
  }

  /// Lets `blocks` pass.
  public State await(State state, long blocks) {
    if (blocks < 0) {
      throw new IllegalArgumentException("time does not run back: " + blocks);
    }
    return new State(
        state.node(),
        state.reputation(),
        state.energy().at(state.block() + blocks, Loadout.NONE),
        state.inventory(),
        state.block() + blocks,
        state.receivedFrom());
  }

  /// After how many blocks some choice can be taken that cannot be now; empty if waiting opens
  /// none.
  public OptionalLong blocksUntilMore(State state) {
    List<Choice> choices = node(state).choices();
    return choices.stream()
        .filter(choice -> state.reputation() >= choice.minReputation())
        .mapToLong(choice ->
            Math.max(
                state.coolingDown(), state.energy().blocksUntil(energyOf(choice), Loadout.NONE)))
        .filter(blocks -> blocks > 0)
        .min();
  }
}

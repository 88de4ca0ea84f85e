package dev.governor.governors.play;

import dev.governor.api.play.Game;
import dev.governor.api.play.Page;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.Economy;
import dev.governor.governors.storyline.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A story as a game.
///
/// @param before the state of the turn before; `now` at the beginning
record StoryGame(Play play, State before, State now) implements Game {

  @Override
  public String title() {
    return play.storyline().title();
  }

  @Override
  public Page page() {
    Node node = play.node(now);
    return new Page(
        node.title(),
        node.narration(),
        speaker(),
        node.voice(),
        gained(),
        standing(),
        IntStream.range(0, node.choices().size()).mapToObj(this::option).toList());
  }

  private String speaker() {
    return Canon.get().nameOf(play.storyline().governorId());
  }

  private List<String> gained() {
    List<String> gained = new ArrayList<>();
    int reputation = now.reputation() - before.reputation();
    if (reputation != 0) {
      gained.add("%+d reputation".formatted(reputation));
    }
    now.inventory().stream()
        .skip(before.inventory().size())
        .forEach(reward -> gained.add("you now have " + reward));
    return gained;
  }

  private String standing() {
    return "reputation %d, %s; energy %d of %d; block %d"
        .formatted(
            now.reputation(), now.level(), now.energy().points(), Economy.ENERGY, now.block());
  }

  private Page.Option option(int index) {
    Choice choice = play.node(now).choices().get(index);
    List<String> price = new ArrayList<>();
    int energy = play.energyOf(choice);
    if (energy > 0) {
      price.add(energy + " energy");
    }
    if (choice.cooldownBlocks() > 0) {
      price.add("then " + choice.cooldownBlocks() + " blocks of rest");
    }
    return new Page.Option(
        choice.text(), String.join(", ", price), play.refusal(now, index).map(Refusal::sentence));
  }

  @Override
  public Turn take(int choice) {
    return switch (play.take(now, choice - 1)) {
      case Step.Moved(State state, Node _) -> new Turn.Taken(new StoryGame(play, now, state));
      case Step.Ended(State state, var _) -> new Turn.Taken(new StoryGame(play, now, state));
      case Step.Refused(State _, Refusal refusal) -> new Turn.Refused(refusal.sentence());
    };
  }

  @Override
  public Game await() {
    return play.blocksUntilMore(now).stream()
        .mapToObj(blocks -> play.await(now, blocks))
        .map(later -> new StoryGame(play, later, later))
        .findFirst()
        .orElse(this);
  }
}

package dev.governor.governors.storyline;

import java.util.List;

/// The fourth tier of a composed story: two trials, a decision, and its endings.
record Finale(Draft arrival) {

  private static final int SEAT_REPUTATION = 88;

  /// @param matter what the story is about
  static Finale write(Script script, String matter) {
    Level level = Level.MASTER;
    Draft arrival = script.turn(level, matter + ".hub.4", 3);
    Draft card = trial(script, "trial.card");
    Draft element = trial(script, "trial.element");
    Draft decision = script.turn(level, matter + ".final", 2);
    arrival.leadsTo(card, script.say("trial.card.enter"), Toll.energy(3));
    arrival.leadsTo(element, script.say("trial.element.enter"), Toll.energy(3));
    card.leadsTo(decision, script.say("onward"), Toll.aDay(0));
    card.leadsTo(element, script.say("trial.element.enter"), Toll.aDay(3));
    element.leadsTo(decision, script.say("onward"), Toll.aDay(0));
    for (String way : List.of(matter + ".restore", matter + ".release")) {
      Draft ending = script.ending(level, way, 5, List.of(script.say("ending.reward")));
      decision.leadsTo(ending, script.say(way + ".choice"), Toll.energy(5));
    }
    if (script.voice().chance(60)) {
      Draft seat = script.ending(level, "seat", 10, List.of(script.say("seat.reward")));
      decision.leadsTo(seat, script.say("seat.choice"), Toll.energy(8), SEAT_REPUTATION);
    }
    return new Finale(arrival);
  }

  private static Draft trial(Script script, String name) {
    return script.challenge(
        Level.MASTER, name, script.between(9, 12), script.between(10, 12), name + ".reward");
  }
}

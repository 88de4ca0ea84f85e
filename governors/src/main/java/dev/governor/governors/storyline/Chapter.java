package dev.governor.governors.storyline;

import java.util.List;
import java.util.Optional;

/// One of the first three tiers of a composed story: an arrival, episodes, a gate to the next tier,
/// and service for those who have not gained enough to pass it, so that nobody is ever stuck.
final class Chapter {

  private static final int SERVICE_GAIN = 6;

  private final Script script;
  private final Level level;
  private final Shape shape;
  private final Draft arrival;
  private final List<Episode> episodes;
  private final Optional<Draft> misstep;
  private final Draft gate;
  private final Draft service;

  private Chapter(Script script, Level level, String matter, List<String> names, Shape shape) {
    this.script = script;
    this.level = level;
    this.shape = shape;
    arrival = script.turn(level, matter + ".hub." + level.number(), shape.arrival());
    episodes = names.stream().map(name -> Episode.write(script, level, name, shape)).toList();
    misstep =
        script.voice().chance(60)
            ? Optional.of(script.turn(level, list("misstep"), -script.between(3, 5)))
            : Optional.empty();
    gate = script.scene(level, list("gate"), 0);
    service = script.scene(level, list("service"), SERVICE_GAIN);
  }

  /// Writes the tier `level`, with its ways but those that leave it.
  ///
  /// @param matter what the story is about
  /// @param pool the names of episodes to choose from
  static Chapter write(Script script, Level level, String matter, List<String> pool, Shape shape) {
    List<String> names = script.voice().some(shape.episodes(), pool);
    Chapter chapter = new Chapter(script, level, matter, names, shape);
    chapter.connect();
    return chapter;
  }

  private String list(String name) {
    return name + "." + level.number();
  }

  private void connect() {
    episodes.forEach(episode -> episode.from(arrival, script));
    Episode last = episodes.getLast();
    switch (shape) {
      case FORK, FAN -> episodes.forEach(episode -> episode.onTo(gate, script));
      case CHAIN -> {
        episodes.getFirst().onTo(last, script);
        last.onTo(gate, script);
      }
      case WEB -> {
        episodes.getFirst().onTo(last, script);
        episodes.getFirst().trial().leadsTo(gate, script.say("onward"), Toll.FREE);
        last.onTo(gate, script);
      }
    }
  }

  Draft arrival() {
    return arrival;
  }

  Draft gate() {
    return gate;
  }

  /// Adds the ways that leave the tier: onward through the gate, and back to make up for a misstep.
  ///
  /// @param before the service where one makes up for it: of the tier before, as a misstep can cost
  ///   the standing of this one
  void leave(Draft onward, Draft before) {
    gate.leadsTo(onward, script.say(list("gate") + ".pass"), Toll.aDay(script.between(2, 4)));
    gate.leadsTo(service, script.say(list("gate") + ".serve"), Toll.energy(2));
    service.leadsTo(gate, script.say(list("service") + ".on"), Toll.aDay(0));
    misstep.ifPresent(missed -> {
      arrival.leadsTo(missed, script.say(list("misstep") + ".enter"), Toll.energy(1));
      missed.leadsTo(before, script.say(list("misstep") + ".amend"), Toll.aDay(1));
      missed.leadsTo(episodes.getFirst().scene(), script.say("misstep.hold"), Toll.energy(2));
    });
  }

  Draft service() {
    return service;
  }
}

package dev.governor.governors.storyline;

/// Something that happens on the way: a scene, and a challenge for those who take it up.
record Episode(String name, Draft scene, Draft trial) {

  static Episode write(Script script, Level level, String name, Shape shape) {
    Draft scene = script.scene(level, name, shape.scene());
    Draft trial =
        script.challenge(
            level,
            name + ".trial",
            script.between(3, 5) + level.number(),
            shape.trial() + script.between(0, 1),
            name + ".reward");
    scene.leadsTo(trial, script.say(name + ".bold"), Toll.energy(script.between(1, 3)));
    return new Episode(name, scene, trial);
  }

  /// Adds the way that begins it.
  void from(Draft before, Script script) {
    before.leadsTo(scene, script.say(name + ".enter"), Toll.energy(1));
  }

  /// Adds the ways that come from it to a node, whether or not the challenge was taken up.
  void onTo(Draft after, Script script) {
    scene.leadsTo(after, script.say(name + ".mild"), Toll.FREE);
    trial.leadsTo(after, script.say("onward"), Toll.FREE);
  }

  /// The same, to another episode.
  void onTo(Episode after, Script script) {
    scene.leadsTo(after.scene, script.say(name + ".mild"), Toll.FREE);
    after.from(trial, script);
  }
}

package dev.governor.governors.storyline;

import dev.governor.governors.phrase.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the nodes of one story, from the lists of phrases named after what happens there: `NAME`
/// for the narration, `NAME.title`, `NAME.voice`, `NAME.reward`.
final class Script {

  private final Voice voice;
  private final Manner manner;
  private final List<Draft> drafts = new ArrayList<>();

  Script(Voice voice, Manner manner) {
    this.voice = voice;
    this.manner = manner;
  }

  Voice voice() {
    return voice;
  }

  String say(String list) {
    return voice.say(list);
  }

  /// Between two numbers, both included.
  int between(int least, int most) {
    return least + voice.one(steps(most - least));
  }

  private static List<Integer> steps(int most) {
    List<Integer> steps = new ArrayList<>();
    for (int step = 0; step <= most; step++) {
      steps.add(step);
    }
    return steps;
  }

  /// A scene in which the governor comes to speak, in its own tone.
  Draft turn(Level level, String name, int gain) {
    String spoken = say("tone." + manner.tone(level).name()) + " " + say(name + ".voice");
    return add(NodeKind.SCENE, level, name, spoken, new Mechanics(0, gain, List.of()));
  }

  Draft scene(Level level, String name, int gain) {
    return add(
        NodeKind.SCENE, level, name, say(name + ".voice"), new Mechanics(0, gain, List.of()));
  }

  /// @param reward the list that names what the player takes along
  Draft challenge(Level level, String name, int energy, int gain, String reward) {
    return add(
        NodeKind.CHALLENGE,
        level,
        name,
        say(name + ".voice"),
        new Mechanics(energy, gain, List.of(say(reward))));
  }

  Draft ending(Level level, String name, int gain, List<String> rewards) {
    return add(NodeKind.ENDING, level, name, say(name + ".voice"), new Mechanics(0, gain, rewards));
  }

  private Draft add(NodeKind kind, Level level, String name, String spoken, Mechanics mechanics) {
    Draft draft = new Draft(kind, level, say(name + ".title"), say(name), spoken, mechanics);
    drafts.add(draft);
    return draft;
  }

  /// All that was written, in its order, from n01.
  List<FlatNode> nodes() {
    Map<Draft, String> ids = new HashMap<>();
    for (Draft draft : drafts) {
      ids.put(draft, "n%02d".formatted(ids.size() + 1));
    }
    return drafts.stream().map(draft -> draft.node(ids)).toList();
  }
}

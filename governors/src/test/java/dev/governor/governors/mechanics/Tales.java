package dev.governor.governors.mechanics;

import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Mechanics;
import dev.governor.governors.storyline.NodeKind;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.storyline.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Small stories, which need not pass the checks of stories.
final class Tales {

  private Tales() {}

  static Storyline of(List<FlatNode> nodes) {
    List<Tier> tiers =
        Arrays.stream(Level.values())
            .map(level ->
                new Tier(
                    level.number(),
                    level.minReputation(),
                    level.maxReputation(),
                    level,
                    List.of("governors/PASCOMB", "aethyrs/ARN", "aethyrs/ZOM", "aethyrs/PAZ")
                        .subList(0, level.number()),
                    "Nothing that is not known."))
            .toList();
    return new Storyline(
        1, "OCCODON", "OCCODON", "A tale", "n01", tiers, nodes, List.of("governors/OCCODON"));
  }

  static FlatNode node(int number, int cost, int gain, Choice... choices) {
    return new FlatNode(
        id(number),
        choices.length == 0 ? NodeKind.ENDING : NodeKind.SCENE,
        1,
        "Somewhere",
        "Something happens.",
        "It says so.",
        List.of(choices),
        new Mechanics(cost, gain, List.of()));
  }

  static Choice choice(int next, int minReputation, int cost, int cooldown) {
    return new Choice("Go on", id(next), minReputation, cost, cooldown);
  }

  private static String id(int number) {
    return "n%02d".formatted(number);
  }

  /// Its choices lead onward only.
  static Storyline random(RandomGenerator random) {
    int count = random.nextInt(2, 11);
    List<FlatNode> nodes = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Choice[] choices = new Choice[i == count ? 0 : random.nextInt(0, 4)];
      for (int c = 0; c < choices.length; c++) {
        choices[c] =
            choice(
                random.nextInt(i + 1, count + 1),
                random.nextInt(0, 15),
                random.nextInt(0, 16),
                random.nextBoolean() ? 0 : 144);
      }
      nodes.add(node(i, random.nextInt(0, 12), random.nextInt(-10, 16), choices));
    }
    return of(nodes);
  }
}

package dev.governor.governors.storyline;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.stream.IntStream;

/// The story of one of the 91 governors: what a model or a composer made of it, with the facts.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param subjectId what it is about: the governor's id
/// @param governorId the same, under the name that a reader looks for
/// @param startNode the id of the node where it begins
/// @param nodes as JSON has them; [#story] tells their kinds apart
/// @param dependsOn what it was made from: `governors/OCCODON`, `profiles/OCCODON`,
///   `passages/taoism_principle_001`
public record Storyline(
    int schemaVersion,
    @Length(min = 3, max = 20) String subjectId,
    @Length(min = 3, max = 20) String governorId,
    @Length(min = 5, max = 100) String title,
    @Matches(FlatNode.ID) @Meaning("The id of the node where the story begins, in tier 1.")
        String startNode,
    @Items(min = 4, max = 4) List<Tier> tiers,
    @Items(min = 20, max = 35) List<FlatNode> nodes,
    @Items(min = 1, max = DependsOn.MOST) @Length(min = 3, max = DependsOn.LONGEST)
        List<String> dependsOn) {

  /// The version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  public Storyline {
    tiers = List.copyOf(tiers);
    nodes = List.copyOf(nodes);
    dependsOn = List.copyOf(dependsOn);
  }

  /// @throws IllegalArgumentException if there are not four tiers
  static Storyline of(StorylineItem item, StorylineAnswer answer) {
    if (answer.tiers().size() != Level.values().length) {
      throw new IllegalArgumentException(
          "there must be four tiers, but there are " + answer.tiers().size());
    }
    String id = item.governor().originalId();
    return new Storyline(
        SCHEMA_VERSION,
        id,
        id,
        answer.title(),
        answer.startNode(),
        IntStream.range(0, answer.tiers().size())
            .mapToObj(i -> Tier.of(Level.of(i + 1), answer.tiers().get(i)))
            .toList(),
        answer.nodes(),
        item.dependsOn());
  }

  /// The nodes, each as one of its kind.
  ///
  /// @throws IllegalArgumentException if an ending has choices
  public List<Node> story() {
    return nodes.stream().map(FlatNode::node).toList();
  }
}

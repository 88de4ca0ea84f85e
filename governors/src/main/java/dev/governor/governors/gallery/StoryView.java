package dev.governor.governors.gallery;

import dev.governor.governors.picture.StorylinePicture;
import dev.governor.governors.release.Part;
import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Storyline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the templates are told about a story.
final class StoryView {

  private StoryView() {}

  static Map<String, Object> of(Part<Storyline> part) {
    Storyline storyline = part.output();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("title", storyline.title());
    view.put("governorId", storyline.governorId());
    view.put("tiers", storyline.tiers());
    view.put("picture", List.of(StorylinePicture.svg(storyline)));
    view.put("nodeCount", storyline.nodes().size());
    view.put("nodes", storyline.nodes().stream().map(NodeView::of).toList());
    return view;
  }

  /// @param gain with its sign: `+5`
  record NodeView(FlatNode node, String gain) {

    static NodeView of(FlatNode node) {
      return new NodeView(
          node, String.format(Locale.ROOT, "%+d", node.mechanics().reputationGain()));
    }
  }
}

package dev.governor.governors.picture;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.picture.Layout.Box;
import dev.governor.governors.picture.Layout.Line;
import dev.governor.governors.prompt.PromptFiles;
import dev.governor.governors.storyline.Choice;
import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Level;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Draws a story: its tiers as coloured bands from the top down, its nodes in shapes by their kind,
/// its choices as arrows, dashed where a day must pass. Hovering shows what is told and chosen.
public final class StorylinePicture {

  private static final int HEAD = 66;
  private static final int LABEL = 30;
  private static final int FOOT = 44;

  /// Escapes what XML needs escaped.
  private static final Template SVG =
      Mustache.compiler()
          .escapeHTML(true)
          .strictSections(true)
          .compile(PromptFiles.text(StorylinePicture.class, "storyline.svg.mustache"));

  private StorylinePicture() {}

  /// The picture of a story that is in order, as an SVG document; the same story gives the same
  /// text.
  public static String svg(Storyline storyline) {
    Layout layout = Layout.of(storyline);
    Map<String, Object> view = new LinkedHashMap<>();
    String id = storyline.governorId();
    view.put("id", id);
    view.put("title", storyline.title());
    view.put("governor", Canon.get().nameOf(id));
    view.put("width", Path.number(layout.width()));
    view.put("height", Path.number(layout.height() + HEAD + FOOT));
    view.put("head", HEAD);
    view.put("foot", Path.number(layout.height() + HEAD + 26));
    view.put("bands", bands(layout));
    view.put("lines", lines(layout, storyline));
    view.put("nodes", layout.boxes().stream().map(StorylinePicture::node).toList());
    return SVG.execute(view);
  }

  private static List<Map<String, Object>> bands(Layout layout) {
    List<Map<String, Object>> bands = new ArrayList<>();
    double top = 0;
    for (Level level : Level.values()) {
      OptionalDouble bottom = edge(layout, level, Box::bottom, DoubleStream::max);
      if (bottom.isEmpty()) {
        continue;
      }
      double end = level == Level.MASTER ? layout.height() : below(layout, level, bottom);
      Map<String, Object> band = new LinkedHashMap<>();
      band.put("number", level.number());
      band.put("level", level);
      band.put("from", level.minReputation());
      band.put("to", level.maxReputation());
      band.put("y", Path.number(top));
      band.put("height", Path.number(end - top));
      band.put("labelY", Path.number(top + LABEL - 10));
      bands.add(band);
      top = end;
    }
    return bands;
  }

  /// Half the way from the lowest node of a tier to the highest of the tiers after it.
  private static double below(Layout layout, Level level, OptionalDouble bottom) {
    OptionalDouble next =
        layout.boxes().stream()
            .filter(box -> box.shown().node().tier() > level.number())
            .mapToDouble(Box::y)
            .min();
    return next.isEmpty() ? layout.height() : (bottom.getAsDouble() + next.getAsDouble()) / 2;
  }

  private static OptionalDouble edge(
      Layout layout,
      Level level,
      ToDoubleFunction<Box> side,
      java.util.function.Function<DoubleStream, OptionalDouble> which) {
    return which.apply(
        layout.boxes().stream()
            .filter(box -> box.shown().node().tier() == level.number())
            .mapToDouble(side));
  }

  private static List<Map<String, Object>> lines(Layout layout, Storyline storyline) {
    Map<String, FlatNode> nodes =
        storyline.nodes().stream().collect(Collectors.toMap(FlatNode::id, node -> node));
    return layout.lines().stream().map(line -> line(line, nodes)).toList();
  }

  private static Map<String, Object> line(Line line, Map<String, FlatNode> nodes) {
    Choice choice = line.choice();
    FlatNode to = nodes.get(choice.next());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("path", Path.through(line.points()));
    view.put("text", choice.text());
    view.put("demand", demand(choice));
    view.put("rests", choice.cooldownBlocks() > 0);
    view.put("tier", to == null ? 1 : to.tier());
    return view;
  }

  private static String demand(Choice choice) {
    List<String> demands = new ArrayList<>();
    if (choice.minReputation() > 0) {
      demands.add("from reputation " + choice.minReputation());
    }
    if (choice.energyCost() > 0) {
      demands.add("energy " + choice.energyCost());
    }
    if (choice.cooldownBlocks() > 0) {
      demands.add("then " + choice.cooldownBlocks() + " blocks of rest");
    }
    return demands.isEmpty() ? "" : " (" + String.join(", ", demands) + ")";
  }

  private static Map<String, Object> node(Box box) {
    Shown shown = box.shown();
    Map<String, Object> view = new LinkedHashMap<>();
    double middle = box.x() + Shown.WIDTH / 2.0;
    view.put("outline", Outline.of(shown.node().kind(), box));
    view.put("kind", shown.node().kind());
    view.put("tier", shown.node().tier());
    view.put("x", Path.number(middle));
    view.put("narration", shown.node().narration());
    view.put("price", shown.price());
    view.put("priceY", Path.number(box.y() + shown.footing()));
    view.put(
        "rows",
        IntStream.range(0, shown.lines().size())
            .mapToObj(i ->
                Map.of("text", shown.lines().get(i), "y", Path.number(box.y() + Shown.baseline(i))))
            .toList());
    return view;
  }
}

package dev.governor.governors.gallery;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Watchtower;
import dev.governor.governors.prompt.PromptFiles;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A gallery as HTML, from the templates, the style and the script beside this class. All that
/// comes from a result is escaped.
public final class GalleryHtml {

  private static final Template TEMPLATE =
      Mustache.compiler()
          .escapeHTML(true)
          .strictSections(true)
          .zeroIsFalse(true)
          .withFormatter(GalleryHtml::spoken)
          .withLoader(name -> new StringReader(text(name + ".mustache")))
          .compile(text("gallery.mustache"));

  private GalleryHtml() {}

  public static String of(Gallery gallery) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("title", gallery.title());
    view.put("style", text("gallery.css"));
    view.put("script", text("gallery.js"));
    view.put("shown", gallery.pages().size());
    view.put("counts", counts(gallery));
    view.put(
        "elements",
        Stream.concat(
                Canon.get().watchtowers().stream().map(Watchtower::element), Stream.of("Spirit"))
            .toList());
    view.put("aethyrs", Canon.get().aethyrs());
    view.put("tribes", Canon.get().tribes());
    view.put("pages", pages(gallery));
    return TEMPLATE.execute(view);
  }

  /// How many there are of each thing; what there is none of is not spoken of.
  private static List<Count> counts(Gallery gallery) {
    return Stream.of(
            Count.of("governors", gallery, _ -> 1),
            Count.of("artifacts", gallery, page -> page.artifacts().size()),
            Count.of("stories", gallery, page -> page.storyline().isPresent() ? 1 : 0),
            Count.of("quests", gallery, page -> page.questlines().size()))
        .filter(count -> count.count() > 0)
        .toList();
  }

  record Count(int count, String what) {

    static Count of(String what, Gallery gallery, ToIntFunction<Page> of) {
      return new Count(gallery.pages().stream().mapToInt(of).sum(), what);
    }
  }

  private static List<Map<String, Object>> pages(Gallery gallery) {
    List<Page> pages = gallery.pages();
    PageView views = new PageView(pages);
    return IntStream.range(0, pages.size()).mapToObj(views::of).toList();
  }

  /// A word of a closed list as it is said: `lawful good`.
  private static String spoken(Object value) {
    return value instanceof Enum<?> word
        ? word.toString().replace('_', ' ')
        : String.valueOf(value);
  }

  private static String text(String name) {
    return PromptFiles.text(GalleryHtml.class, name);
  }
}

package dev.governor.governors.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.picture.Layout.Box;
import dev.governor.governors.storyline.Composed;
import dev.governor.governors.storyline.FlatNode;
import dev.governor.governors.storyline.Storyline;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.node.ObjectNode;

class StorylinePictureTest {

  private static Storyline story(int number) {
    return Composed.story(Canon.get().governors().get(number - 1), number);
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void theSameStoryGivesTheSamePicture() {
    assertThat(StorylinePicture.svg(story(5))).isEqualTo(StorylinePicture.svg(story(5)));
  }

  @Test
  void everyNodeEveryChoiceAndEveryTierIsThere() throws Exception {
    for (int number = 1; number <= 91; number += 18) {
      Storyline story = story(number);
      Document picture = parsed(StorylinePicture.svg(story));
      String text = picture.getDocumentElement().getTextContent();
      for (FlatNode node : story.nodes()) {
        assertThat(text).contains(node.narration(), node.id());
        node.choices().forEach(choice -> assertThat(text).contains(choice.text()));
      }
      assertThat(text).contains(story.title(), "1 · novice", "4 · master · reputation 76 to 100");
    }
  }

  @Test
  void titlesWithMarksOfXmlAreEscaped() throws Exception {
    ObjectNode output = (ObjectNode) Json.tree(story(2));
    output.put("title", "<b>\"Salt\" & 'bread'</b>");
    String svg = StorylinePicture.svg(Json.read(output, Storyline.class));
    assertThat(parsed(svg).getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("<b>\"Salt\" & 'bread'</b>, the story of Pascomb");
  }

  @Test
  void nodesStandApartInsideThePictureAndTiersBelowEachOther() {
    for (int number = 1; number <= 91; number += 13) {
      Layout layout = Layout.of(story(number));
      List<Box> boxes = layout.boxes();
      for (Box box : boxes) {
        assertThat(box.x()).isBetween(0.0, layout.width() - Shown.WIDTH);
        assertThat(box.bottom()).isLessThanOrEqualTo(layout.height());
        assertThat(boxes)
            .as("story %d", number)
            .noneMatch(other -> other != box && overlap(box, other))
            .noneMatch(other ->
                other.shown().node().tier() < box.shown().node().tier()
                    && other.bottom() > box.y());
      }
    }
  }

  private static boolean overlap(Box one, Box other) {
    return Math.abs(one.x() - other.x()) < Shown.WIDTH
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  @Test
  void linesBeginAndEndAtTheirNodes() {
    Storyline story = story(7);
    Layout layout = Layout.of(story);
    assertThat(layout.lines())
        .hasSameSizeAs(story.nodes().stream().flatMap(node -> node.choices().stream()).toList())
        .allSatisfy(line -> {
          Box to =
              layout.boxes().stream()
                  .filter(box -> box.shown().node().id().equals(line.choice().next()))
                  .findFirst()
                  .orElseThrow();
          assertThat(line.points().getLast().x()).isBetween(to.x(), to.x() + Shown.WIDTH);
          assertThat(line.points().getLast().y()).isBetween(to.y() - 0.1, to.bottom() + 0.1);
        });
  }

  @Test
  void longTitlesAreBrokenIntoLinesThatFit() {
    ObjectNode output = (ObjectNode) Json.tree(story(3));
    ((ObjectNode) output.get("nodes").get(4))
        .put("title", "W".repeat(60) + " and a few words more");
    Storyline story = Json.read(output, Storyline.class);
    Shown shown = Shown.of(story.nodes().get(4));
    assertThat(shown.lines()).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 24);
    assertThat(IntStream.range(0, shown.lines().size()).map(Shown::baseline))
        .allMatch(y -> y < shown.footing());
  }
}

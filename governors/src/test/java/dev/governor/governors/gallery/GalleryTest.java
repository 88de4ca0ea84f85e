package dev.governor.governors.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseFile;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.api.release.Released;
import dev.governor.api.release.Stage;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.release.Parts;
import dev.governor.governors.release.SampleRelease;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GalleryTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)\"");
  private static final Release SAMPLE = SampleRelease.of(Canon.get().governors().subList(0, 5), 9);

  private static String html(Release release) {
    return GalleryHtml.of(Gallery.of("The governors", Parts.of(release)));
  }

  private static List<String> all(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(match -> match.group(1)).toList();
  }

  /// The sample with other outputs in its first stage.
  private static Release with(UnaryOperator<JsonNode> change) {
    Stage profiles = SAMPLE.stages().getFirst();
    List<Released> changed =
        profiles.stream()
            .map(old ->
                new Released(
                    old.key(),
                    change.apply(old.output().deepCopy()),
                    old.model(),
                    old.promptHash()))
            .toList();
    return new Release("sample", List.of(new Stage("profiles", profiles.type(), changed)));
  }

  @Test
  void everyGovernorHasACardAndAPage() {
    String html = html(SAMPLE);
    for (Governor governor : Canon.get().governors().subList(0, 5)) {
      assertThat(html)
          .contains(
              "id=\"card-" + governor.originalId() + "\"",
              "<article id=\"" + governor.originalId() + "\"");
    }
    assertThat(html).doesNotContain("id=\"SAMAPHA\"");
  }

  @Test
  void idsDifferAndEveryLinkLeadsSomewhere() {
    String html = html(SAMPLE);
    List<String> ids = all(ID, html);
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    assertThat(all(LINK, html))
        .isNotEmpty()
        .allSatisfy(link -> {
          assertThat(link).startsWith("#");
          assertThat(known).contains(link.substring(1));
        });
  }

  @Test
  void nothingIsFetchedFromAnywhere() {
    assertThat(html(SAMPLE).replace(" xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .contains("default-src 'none'")
        .doesNotContain("http://", "https://", "@import", "<link", "<iframe", "src=\"/")
        .doesNotContainPattern("url\\((?!#)");
  }

  @Test
  void whatAModelWroteIsTextAndNothingElse() {
    String hostile = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>{{title}}";
    String html = html(with(output -> ((ObjectNode) output).put("essence", hostile + " & more.")));
    assertThat(html)
        .doesNotContain("<script>alert", "<img src=x")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "{{title}}", "&amp; more");
    assertThat(html.split("<script>", -1)).hasSize(2);
  }

  @Test
  void aReleaseOfOneStageShowsThatStageAlone() {
    assertThat(html(with(output -> output)))
        .contains("How it meets people")
        .doesNotContain("<h3>Artifacts</h3>", "The story:");
    assertThat(html(new Release("empty", List.of()))).contains("Nobody answers");
    Release noProfiles = new Release("rest", SAMPLE.stages().subList(1, 2));
    assertThat(html(noProfiles)).contains("No profile was made.", "<h3>Artifacts</h3>");
  }

  @Test
  void whereAResultComesFromIsToldWithItsPassages() {
    String html =
        html(
            with(output -> {
              ((ObjectNode) output)
                  .putArray("dependsOn")
                  .add("governors/OCCODON")
                  .add("passages/taoism_principle_001");
              return output;
            }));
    assertThat(html)
        .contains("<code>taoism_principle_001</code>", "<code title=\"c0ffee5eed")
        .doesNotContain("<code>governors/");
  }

  @Test
  void theFileIsTheSameForTheSameReleaseAndThereIsNoneWithoutGovernors() {
    GalleryFile file = new GalleryFile();
    List<ReleaseFile> first = file.files(SAMPLE);
    assertThat(first).extracting(ReleaseFile::name).containsExactly("gallery.html");
    assertThat(file.files(SampleRelease.of(Canon.get().governors().subList(0, 5), 9)))
        .isEqualTo(first);
    assertThat(file.files(new Release("empty", List.of()))).isEmpty();
    assertThat(ServiceLoader.load(ReleaseWriter.class))
        .hasAtLeastOneElementOfType(GalleryFile.class);
  }

  @Test
  void aSearchFindsByFactAndByWhatWasMade() {
    String html = html(SAMPLE);
    String name =
        Json.tree(SAMPLE.stages().get(1).stream().toList().getFirst().output())
            .path("name")
            .stringValue();
    String words =
        Pattern.compile("id=\"card-OCCODON\".*?data-text=\"([^\"]*)\"", Pattern.DOTALL)
            .matcher(html)
            .results()
            .map((MatchResult match) -> match.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(words).contains("Egyptus", "The Hermit", "Naphtali", name.replace("'", "&#39;"));
  }
}

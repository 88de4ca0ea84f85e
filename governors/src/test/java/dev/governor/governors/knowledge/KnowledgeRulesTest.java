package dev.governor.governors.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.document.Shipped;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class KnowledgeRulesTest {

  private static final KnowledgeExtraction TYPE = KnowledgeExtraction.TYPE;
  private static final SourceSection WU_WEI = Composed.sections(Shipped.row("taoism")).get(5);

  private static List<Violation> check(Consumer<ObjectNode> fault) {
    ObjectNode answer = Composed.answer(WU_WEI, 1);
    fault.accept(answer);
    return TYPE.check(WU_WEI, TYPE.complete(WU_WEI, answer));
  }

  private static void assertOnly(Consumer<ObjectNode> fault, String code, String path) {
    List<Violation> found = check(fault);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo(code);
    assertThat(found.getFirst().path()).isEqualTo(path);
    assertThat(found.getFirst().message()).isNotBlank();
  }

  private static Consumer<ObjectNode> with(String field, Object value) {
    return answer -> answer.set(field, Json.tree(value));
  }

  private static Consumer<ObjectNode> list(String field, String... values) {
    return with(field, List.of(values));
  }

  private static Consumer<ObjectNode> cite(String... titlesAndLocators) {
    return answer -> {
      ArrayNode citations = answer.putArray("citations");
      for (int i = 0; i < titlesAndLocators.length; i += 2) {
        citations
            .addObject()
            .put("title", titlesAndLocators[i])
            .put("locator", titlesAndLocators[i + 1]);
      }
    };
  }

  @Test
  void anEntryWithoutFaultPasses() {
    assertThat(check(_ -> {})).isEmpty();
  }

  @Test
  void titleWithinBounds() {
    assertOnly(with("title", "Way"), "text_too_short", "/title");
    assertOnly(with("title", "x".repeat(101)), "text_too_long", "/title");
    assertOnly(with("title", "A {name}"), "placeholder_left", "/title");
  }

  @Test
  void summaryWithinBounds() {
    assertOnly(with("summary", "It is. So it is."), "text_too_short", "/summary");
    assertOnly(with("summary", "It is. " + "X".repeat(500) + "."), "text_too_long", "/summary");
  }

  @Test
  void summaryOfTwoOrThreeSentences() {
    String sentence = "Whoever does less gets more done in this matter. ";
    assertOnly(
        with(
            "summary",
            "Whoever does less gets more done in this matter, if the Zhuangzi is to be believed."),
        "summary_not_two_or_three_sentences",
        "/summary");
    assertOnly(
        with("summary", sentence.repeat(4).strip()),
        "summary_not_two_or_three_sentences",
        "/summary");
    assertThat(check(with("summary", sentence.repeat(2).strip()))).isEmpty();
    assertThat(check(with("summary", sentence.repeat(3).strip()))).isEmpty();
  }

  @Test
  void bodyOf450To1100Words() {
    assertOnly(with("body", "word ".repeat(449)), "too_few_words", "/body");
    assertOnly(with("body", "word ".repeat(1101)), "too_many_words", "/body");
    assertThat(check(with("body", "word ".repeat(450)))).isEmpty();
    assertThat(check(with("body", "word ".repeat(1100)))).isEmpty();
  }

  @Test
  void tagsAreThreeToEightDifferentSlugs() {
    assertOnly(list("tags", "a1", "b1"), "list_too_short", "/tags");
    assertOnly(
        list("tags", "a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1", "i1"),
        "list_too_long",
        "/tags");
    assertOnly(list("tags", "a1", "wu-wei", "Wu Wei"), "text_malformed", "/tags/2");
    assertOnly(list("tags", "a1", "wu-wei", "x"), "text_too_short", "/tags/2");
    assertOnly(list("tags", "a1", "wu-wei", "a1"), "tags_not_distinct", "/tags/2");
  }

  @Test
  void relatedAreOneToSixOtherTraditions() {
    assertOnly(list("related"), "list_too_short", "/related");
    assertOnly(
        list(
            "related",
            "i_ching",
            "thelema",
            "kuji_kiri",
            "golden_dawn",
            "chaos_magic",
            "egyptian_magic",
            "sufi_mysticism"),
        "list_too_long",
        "/related");
    assertOnly(list("related", "i_ching", "i_ching"), "related_not_distinct", "/related/1");
    assertOnly(list("related", "i_ching", "taoism"), "related_to_itself", "/related/1");
  }

  @Test
  void anUnknownTraditionIsRefusedByTheSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TYPE.answerSchema());
    ObjectNode answer = Composed.answer(WU_WEI, 1);
    assertThat(schema.validate(answer)).isEmpty();
    list("related", "alchemy").accept(answer);
    assertThat(schema.validate(answer))
        .extracting(error -> error.getInstanceLocation().toString())
        .containsExactly("/related/0");
  }

  @Test
  void citationsNameAPassageOfTheGivenDocument() {
    assertThat(check(cite("Taoism", "Wu wei", "Taoism", "Inner alchemy"))).isEmpty();
    assertOnly(cite(), "list_too_short", "/citations");
    assertOnly(cite("The Way", "Wu wei"), "citation_title_unknown", "/citations/0/title");
    assertOnly(
        cite("Taoism", "Wu wei", "Taoism", "Chapter 81"),
        "citation_locator_unknown",
        "/citations/1/locator");
    assertOnly(
        cite("Taoism", "Wu wei", "Taoism", "Wu wei"), "citations_not_distinct", "/citations/1");
    assertOnly(
        cite(
            "Taoism",
            "Wu wei",
            "Taoism",
            "Taoism",
            "Taoism",
            "Inner alchemy",
            "Taoism",
            "Nourishing life",
            "Taoism",
            "Return and reversal",
            "Taoism",
            "Sitting and forgetting"),
        "list_too_long",
        "/citations");
  }

  @Test
  void noLinkIsInvented() {
    assertOnly(
        answer ->
            answer.put("body", answer.get("body").asString() + " See www.example.org for more."),
        "link_invented",
        "/body");
  }

  @Test
  void confidenceFromZeroToOne() {
    assertOnly(with("confidence", 1.1), "number_out_of_bounds", "/confidence");
    assertOnly(with("confidence", -0.1), "number_out_of_bounds", "/confidence");
    assertThat(check(with("confidence", 1))).isEmpty();
  }

  @Test
  void factsAreMadeInCode() {
    ObjectNode output = (ObjectNode) TYPE.write(Composed.entry(WU_WEI, 1));
    output
        .put("schemaVersion", 9)
        .put("subjectId", "thelema")
        .put("id", "taoism_principle_006")
        .put("traditionId", "thelema");
    output.putArray("dependsOn").add("documents/thelema");
    assertThat(TYPE.check(WU_WEI, TYPE.read(output)))
        .extracting(violation -> violation.code() + " " + violation.path())
        .containsExactly(
            "schema_version_unknown /schemaVersion",
            "fact_changed /subjectId",
            "fact_changed /id",
            "fact_changed /traditionId",
            "fact_changed /dependsOn");
    output.put("id", "taoism_concept_6");
    assertThat(TYPE.check(WU_WEI, TYPE.read(output)))
        .extracting(Violation::code)
        .contains("text_malformed", "fact_changed");
  }
}

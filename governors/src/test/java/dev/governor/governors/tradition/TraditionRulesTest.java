package dev.governor.governors.tradition;

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
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class TraditionRulesTest {

  private static final TraditionProcessing TYPE = TraditionProcessing.TYPE;
  private static final TraditionSeed TAOISM = Composed.seed(Shipped.row("taoism"));

  private static List<Violation> check(Consumer<ObjectNode> fault) {
    ObjectNode answer = Composed.answer(TAOISM, 1);
    fault.accept(answer);
    return TYPE.check(TAOISM, TYPE.complete(TAOISM, answer));
  }

  private static void assertOnly(Consumer<ObjectNode> fault, String code, String path) {
    List<Violation> found = check(fault);
    assertThat(found).extracting(Violation::code, Violation::path).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo(code);
    assertThat(found.getFirst().path()).isEqualTo(path);
    assertThat(found.getFirst().message()).isNotBlank();
  }

  /// Replaces the value at `pointer`.
  private static Consumer<ObjectNode> with(String pointer, Object value) {
    return answer -> {
      JsonPointer at = JsonPointer.compile(pointer);
      JsonNode parent = answer.at(at.head());
      JsonNode node = Json.tree(value);
      switch (parent) {
        case ObjectNode object -> object.set(at.last().getMatchingProperty(), node);
        case ArrayNode array -> array.set(at.last().getMatchingIndex(), node);
        default -> throw new IllegalArgumentException("nothing at " + pointer);
      }
    };
  }

  /// Puts the value of `from` at `to`.
  private static Consumer<ObjectNode> repeating(String from, String to) {
    return answer -> with(to, answer.at(from)).accept(answer);
  }

  private static Consumer<ObjectNode> cut(String list, int size) {
    return answer -> {
      ArrayNode items = (ArrayNode) answer.at(list);
      while (items.size() > size) {
        items.remove(items.size() - 1);
      }
    };
  }

  private static Consumer<ObjectNode> listOf(String list, int size, String item) {
    return answer -> {
      ArrayNode items = ((ArrayNode) answer.at(list)).removeAll();
      for (int i = 0; i < size; i++) {
        items.add(item + " " + i);
      }
    };
  }

  @Test
  void aTraditionWithoutFaultPasses() {
    assertThat(check(_ -> {})).isEmpty();
  }

  @Test
  void textsWithinBounds() {
    assertOnly(with("/overview", "x".repeat(199)), "text_too_short", "/overview");
    assertOnly(with("/overview", "x".repeat(1201)), "text_too_long", "/overview");
    assertOnly(with("/concepts/0/name", "ab"), "text_too_short", "/concepts/0/name");
    assertOnly(
        with("/concepts/1/principle", "Too short."), "text_too_short", "/concepts/1/principle");
    assertOnly(
        with("/concepts/1/practice", "x".repeat(401)), "text_too_long", "/concepts/1/practice");
    assertOnly(
        with("/concepts/0/triggers/0", "x".repeat(41)), "text_too_long", "/concepts/0/triggers/0");
    assertOnly(with("/subcategories/0", "x".repeat(61)), "text_too_long", "/subcategories/0");
  }

  @Test
  void blankTextsAndResidue() {
    assertOnly(with("/seed/wisdom/0", "   "), "text_blank", "/seed/wisdom/0");
    assertOnly(with("/seed/traits/1", "calm {adverb}"), "placeholder_left", "/seed/traits/1");
    assertOnly(with("/subcategories/1", "TODO"), "placeholder_left", "/subcategories/1");
    assertOnly(with("/concepts/0/name", "[mock name]"), "placeholder_left", "/concepts/0/name");
  }

  @Test
  void listsWithinBounds() {
    assertOnly(cut("/concepts", 4), "list_too_short", "/concepts");
    assertOnly(cut("/subcategories", 5), "list_too_short", "/subcategories");
    assertOnly(listOf("/subcategories", 15, "Branch"), "list_too_long", "/subcategories");
    assertOnly(cut("/seed/speechHabits", 2), "list_too_short", "/seed/speechHabits");
    assertOnly(listOf("/seed/traits", 7, "trait"), "list_too_long", "/seed/traits");
    assertOnly(cut("/related", 0), "list_too_short", "/related");
    assertOnly(cut("/concepts/2/triggers", 1), "list_too_short", "/concepts/2/triggers");
    assertOnly(
        answer -> {
          ArrayNode concepts = (ArrayNode) answer.get("concepts");
          for (int i = concepts.size(); i < 13; i++) {
            ObjectNode more = (ObjectNode) concepts.get(0).deepCopy();
            concepts.add(
                more.put("id", "taoism_more_" + i)
                    .put("name", "More " + i)
                    .put("principle", "A principle that is long enough to be one, number " + i)
                    .put("practice", "A practice that is long enough to be one, number " + i));
          }
        },
        "list_too_long",
        "/concepts");
  }

  @Test
  void habitsOfTwelveWordsAtMost() {
    String thirteen = "one two three four five six seven eight nine ten eleven twelve thirteen";
    assertOnly(with("/seed/wisdom/0", thirteen), "too_many_words", "/seed/wisdom/0");
    assertOnly(with("/seed/traits/0", thirteen), "too_many_words", "/seed/traits/0");
  }

  @Test
  void conceptIdsAreFormedOfTheTraditionsId() {
    assertOnly(with("/concepts/0/id", "taoism_Way"), "text_malformed", "/concepts/0/id");
  }

  @Test
  void conceptIdsBeginWithTheTraditionsId() {
    assertOnly(with("/concepts/2/id", "wu_wei"), "concept_id_without_prefix", "/concepts/2/id");
    assertOnly(with("/concepts/2/id", "taoism_"), "concept_id_without_prefix", "/concepts/2/id");
  }

  @Test
  void nothingIsRepeated() {
    assertOnly(
        repeating("/concepts/0/id", "/concepts/2/id"),
        "concept_ids_not_distinct",
        "/concepts/2/id");
    assertOnly(
        with("/concepts/1/name", "WU WEI"), "concept_names_not_distinct", "/concepts/3/name");
    assertOnly(
        repeating("/concepts/0/principle", "/concepts/1/principle"),
        "principles_not_distinct",
        "/concepts/1/principle");
    assertOnly(
        repeating("/concepts/0/practice", "/concepts/1/practice"),
        "practices_not_distinct",
        "/concepts/1/practice");
    assertOnly(
        repeating("/concepts/0/triggers/0", "/concepts/0/triggers/1"),
        "triggers_not_distinct",
        "/concepts/0/triggers/1");
    assertOnly(
        repeating("/subcategories/0", "/subcategories/3"),
        "subcategories_not_distinct",
        "/subcategories/3");
    assertOnly(
        repeating("/seed/traits/0", "/seed/traits/1"), "traits_not_distinct", "/seed/traits/1");
    assertOnly(
        repeating("/seed/speechHabits/0", "/seed/speechHabits/1"),
        "speech_habits_not_distinct",
        "/seed/speechHabits/1");
    assertOnly(
        repeating("/seed/decisionHabits/0", "/seed/decisionHabits/1"),
        "decision_habits_not_distinct",
        "/seed/decisionHabits/1");
    assertOnly(
        repeating("/seed/wisdom/0", "/seed/wisdom/1"), "wisdom_not_distinct", "/seed/wisdom/1");
    assertOnly(repeating("/related/0", "/related/1"), "related_not_distinct", "/related/1");
  }

  @Test
  void noTraditionIsRelatedToItself() {
    assertOnly(with("/related/1", "taoism"), "related_to_itself", "/related/1");
  }

  @Test
  void anUnknownTraditionIsRefusedByTheSchema() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TYPE.answerSchema());
    ObjectNode answer = Composed.answer(TAOISM, 1);
    assertThat(schema.validate(answer)).isEmpty();
    with("/related/0", "alchemy").accept(answer);
    assertThat(schema.validate(answer))
        .extracting(error -> error.getInstanceLocation().toString())
        .containsExactly("/related/0");
  }

  @Test
  void whatIsQuotedIsInTheTables() {
    assertOnly(
        with("/seed/wisdom/0", "Fear the Eleven of Cups."),
        "quoted_name_unknown",
        "/seed/wisdom/0");
    assertOnly(
        with("/concepts/0/principle", "Those who hold to it carve the rune Kenaz into all tools."),
        "quoted_name_unknown",
        "/concepts/0/principle");
    assertOnly(
        with("/concepts/0/practice", "One meditates on the trigram Marsh at dawn and at dusk."),
        "quoted_name_unknown",
        "/concepts/0/practice");
  }

  @Test
  void factsAreThoseOfTheInput() {
    ObjectNode output = (ObjectNode) TYPE.write(TYPE.complete(TAOISM, Composed.answer(TAOISM, 1)));
    output
        .put("schemaVersion", 9)
        .put("subjectId", "thelema")
        .put("id", "thelema")
        .put("displayName", "Daoism")
        .put("group", "magick_system");
    ((ArrayNode) output.get("dependsOn")).set(0, Json.tree("documents/thelema"));
    assertThat(TYPE.check(TAOISM, TYPE.read(output)))
        .extracting(violation -> violation.code() + " " + violation.path())
        .containsExactly(
            "schema_version_unknown /schemaVersion",
            "fact_changed /subjectId",
            "fact_changed /id",
            "fact_changed /displayName",
            "fact_changed /group",
            "fact_changed /dependsOn");
  }
}

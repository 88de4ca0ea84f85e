package dev.governor.governors.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProfileRulesTest {

  private static final GovernorProfiles TYPE = GovernorProfiles.TYPE;
  private static final Governor GOVERNOR = Canon.get().governors().getFirst();
  private static final ProfileItem OCCODON = ProfileItem.of(GOVERNOR);

  /// A profile without fault, with known virtues, flaws and relations.
  private static ObjectNode faultless() {
    ObjectNode answer = Composed.answer(GOVERNOR, 1);
    choose(answer, "virtues", "patience", "courage", "clarity");
    choose(answer, "flaws", "hubris", "envy", "sloth");
    choose(answer, "traditions", "enochian_magic", "taoism", "thelema", "i_ching", "golden_dawn");
    ArrayNode relations = answer.putArray("relations");
    relations.add(relation("ally", "PASCOMB")).add(relation("rival", "VALGARS"));
    mood(answer, "low", "cold", "tests");
    mood(answer, "high", "warm", "guides");
    return answer;
  }

  private static void choose(ObjectNode answer, String field, String... values) {
    ArrayNode list = answer.putArray(field);
    for (String value : values) {
      list.addObject()
          .put("value", value)
          .put("reason", "It has always been so with " + value + ".");
    }
  }

  private static ObjectNode relation(String type, String target) {
    ObjectNode relation = Json.object();
    return relation
        .put("type", type)
        .put("target", target)
        .put("reason", "They have met, and neither has forgotten it.");
  }

  private static void mood(ObjectNode answer, String field, String tone, String approach) {
    answer
        .putObject(field)
        .put("tone", tone)
        .put("approach", approach)
        .put(
            "summary",
            "It is " + tone + " to whoever comes, and it " + approach + " them at length.");
  }

  private static List<Violation> check(Consumer<ObjectNode> fault) {
    ObjectNode answer = faultless();
    fault.accept(answer);
    return TYPE.check(OCCODON, TYPE.complete(OCCODON, answer));
  }

  private static void assertOnly(Consumer<ObjectNode> fault, String code, String path) {
    List<Violation> found = check(fault);
    assertThat(found).hasSize(1);
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

  @Test
  void aProfileWithoutFaultPasses() {
    assertThat(check(_ -> {})).isEmpty();
  }

  @Test
  void aTextThatIsTooShort() {
    assertOnly(with("/essence", "Short."), "text_too_short", "/essence");
    assertOnly(with("/role/reason", "Because."), "text_too_short", "/role/reason");
    assertOnly(with("/mid/summary", "Curt."), "text_too_short", "/mid/summary");
  }

  @Test
  void aTextThatIsTooLong() {
    assertOnly(with("/appearance", "x".repeat(901)), "text_too_long", "/appearance");
    assertOnly(with("/virtues/1/reason", "x".repeat(241)), "text_too_long", "/virtues/1/reason");
  }

  @Test
  void textsAreCountedInCharactersNotInCodeUnits() {
    assertThat(check(with("/appearance", "\uD83D\uDD25".repeat(900)))).isEmpty();
    assertOnly(with("/appearance", "\uD83D\uDD25".repeat(901)), "text_too_long", "/appearance");
  }

  @Test
  void aBlankText() {
    assertOnly(with("/essence", " ".repeat(200)), "text_blank", "/essence");
  }

  @Test
  void whatATemplateLeftBehind() {
    for (String residue : List.of("{name}", "TODO", "[mock", "[insert land]", "lorem ipsum")) {
      assertOnly(
          with("/essence", "It waits. " + residue + " " + "It waits. ".repeat(15)),
          "placeholder_left",
          "/essence");
    }
  }

  @Test
  void aListThatIsTooShort() {
    assertOnly(a -> ((ArrayNode) a.get("virtues")).remove(2), "list_too_short", "/virtues");
    assertOnly(a -> ((ArrayNode) a.get("traditions")).remove(4), "list_too_short", "/traditions");
  }

  @Test
  void aListThatIsTooLong() {
    assertOnly(
        a ->
            ((ArrayNode) a.get("relations"))
                .add(relation("protege", "ADVORPT"))
                .add(relation("protege", "DOXMAEL"))
                .add(relation("mortal_order", "TAOAGLA")),
        "list_too_long",
        "/relations");
  }

  @Test
  void repeatedVirtuesFlawsAndTraditions() {
    assertOnly(with("/virtues/2/value", "courage"), "virtues_not_distinct", "/virtues/2");
    assertOnly(with("/flaws/1/value", "hubris"), "flaws_not_distinct", "/flaws/1");
    assertOnly(with("/traditions/3/value", "taoism"), "traditions_not_distinct", "/traditions/3");
  }

  @Test
  void aFlawThatIsTheOppositeOfAVirtue() {
    assertOnly(with("/flaws/0/value", "impatience"), "virtue_and_flaw_opposed", "/flaws/0");
    assertOnly(with("/flaws/2/value", "cowardice"), "virtue_and_flaw_opposed", "/flaws/2");
  }

  @Test
  void aTraditionThatMayNotBeMissing() {
    assertOnly(with("/traditions/0/value", "celtic_druidic"), "tradition_missing", "/traditions");
  }

  @Test
  void aHighMoodThatIsTheLowOne() {
    assertOnly(a -> mood(a, "high", "cold", "tests"), "moods_not_different", "/high");
    assertOnly(
        a -> a.withObject("/high").set("summary", a.at("/low/summary")),
        "moods_not_different",
        "/high/summary");
  }

  @Test
  void aRelationToNobody() {
    assertOnly(
        with("/relations/0/target", "ATLANTIS"), "relation_target_unknown", "/relations/0/target");
  }

  @Test
  void aRelationToItself() {
    assertOnly(with("/relations/1/target", "Occodon"), "relation_to_itself", "/relations/1/target");
  }

  @Test
  void oneGovernorAsAllyAndAsRival() {
    assertOnly(with("/relations/1/target", "Pascomb"), "relation_ally_and_rival", "/relations/1");
  }

  @Test
  void oneRelationTwice() {
    assertOnly(
        a -> ((ArrayNode) a.get("relations")).add(relation("ally", "pascomb")),
        "relation_repeated",
        "/relations/2");
  }

  @Test
  void aVariantSpellingOfATargetBecomesItsId() {
    ObjectNode answer = faultless();
    with("/relations/0/target", "Vauaamp").accept(answer);
    with("/relations/1/target", "Thotanf").accept(answer);
    GovernorProfile profile = TYPE.complete(OCCODON, answer);
    assertThat(profile.relations())
        .extracting(Relation::target)
        .containsExactly("VAUAAMP", "THOTANP");
    assertThat(TYPE.check(OCCODON, profile)).isEmpty();
  }

  @Test
  void factsThatWereChanged() {
    ObjectNode output = (ObjectNode) TYPE.write(TYPE.complete(OCCODON, faultless()));
    output.put("schemaVersion", 9).put("subjectId", "PASCOMB").put("governorId", "VALGARS");
    output.withObject("/archetype").put("tarotMajor", "The Fool");
    ((ArrayNode) output.get("dependsOn")).remove(0);
    assertThat(TYPE.check(OCCODON, TYPE.read(output)))
        .extracting(violation -> violation.code() + " " + violation.path())
        .containsExactly(
            "schema_version_unknown /schemaVersion",
            "fact_changed /subjectId",
            "fact_changed /governorId",
            "fact_changed /archetype",
            "fact_changed /dependsOn");
  }

  @Test
  void theReviewNamesOneSidedRelationsAndUnbalancedCards() {
    List<GovernorProfile> profiles =
        Canon.get().governors().stream().map(g -> Composed.profile(g, 1)).toList();
    List<GovernorProfile> changed = new ArrayList<>(profiles);
    ObjectNode alone = (ObjectNode) TYPE.write(profiles.getFirst());
    alone.putArray("relations").add(relation("rival", "DOXMAEL"));
    alone.withObject("/archetype").put("tarotMajor", "The Hanged Man");
    changed.set(0, TYPE.read(alone));
    assertThat(TYPE.review(changed))
        .extracting(violation -> violation.code() + " " + violation.path())
        .contains("relation_not_mutual /OCCODON/relations/0", "tarot_major_unbalanced ");
    assertThat(TYPE.review(profiles.subList(0, 10)))
        .as("a part of the 91 cannot use every card")
        .noneMatch(violation -> violation.code().equals("tarot_major_unbalanced"));
  }
}

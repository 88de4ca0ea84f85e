package dev.governor.governors.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ArtifactRulesTest {

  private static final Artifacts TYPE = Artifacts.TYPE;

  /// Rare, of fire.
  private static final ArtifactItem ITEM =
      TYPE.split(Json.object().put("original_id", "LAPARIN")).findFirst().orElseThrow();

  private static ObjectNode faultless() {
    ObjectNode output = (ObjectNode) TYPE.write(Made.artifact(ITEM, 1));
    effect(output, "reputation_bonus", 10, 144, 5);
    ArrayNode list = output.putArray("correspondences");
    list.addObject().put("system", "tarot").put("key", "The Star");
    list.addObject().put("system", "iching").put("key", "64");
    return output;
  }

  private static void effect(ObjectNode output, String type, int magnitude, int wait, int cost) {
    output
        .putObject("effect")
        .put("type", type)
        .put("magnitude", magnitude)
        .put("cooldownBlocks", wait)
        .put("energyCost", cost);
  }

  private static List<Violation> check(Consumer<ObjectNode> fault) {
    ObjectNode output = faultless();
    fault.accept(output);
    return TYPE.check(ITEM, TYPE.read(output));
  }

  private static void assertOnly(Consumer<ObjectNode> fault, String code, String path) {
    List<Violation> found = check(fault);
    assertThat(found).extracting(v -> v.code() + " " + v.path()).containsExactly(code + " " + path);
    assertThat(found.getFirst().message()).isNotBlank();
  }

  private static ObjectNode correspondence(ObjectNode output, int at) {
    return (ObjectNode) output.get("correspondences").get(at);
  }

  @Test
  void anArtifactWithoutFaultPasses() {
    assertThat(check(_ -> {})).isEmpty();
  }

  @Test
  void aTextOutsideItsBounds() {
    assertOnly(o -> o.put("name", "Ax"), "text_too_short", "/name");
    assertOnly(o -> o.put("name", "x".repeat(61)), "text_too_long", "/name");
    assertOnly(o -> o.put("description", "x".repeat(79)), "text_too_short", "/description");
    assertOnly(o -> o.put("description", "x".repeat(401)), "text_too_long", "/description");
    assertOnly(o -> o.put("lore", "x".repeat(149)), "text_too_short", "/lore");
    assertOnly(o -> o.put("lore", "x".repeat(901)), "text_too_long", "/lore");
    assertOnly(o -> o.put("lore", " ".repeat(200)), "text_blank", "/lore");
  }

  @Test
  void whatATemplateLeftBehind() {
    for (String residue : List.of("{name}", "TODO", "[mock", "[insert", "lorem ipsum")) {
      assertOnly(
          o -> o.put("lore", residue + " and so on".repeat(20)), "placeholder_left", "/lore");
    }
  }

  @Test
  void aListOutsideItsBounds() {
    assertOnly(o -> o.putArray("correspondences"), "list_too_short", "/correspondences");
    assertOnly(
        o -> {
          ArrayNode list = o.putArray("correspondences");
          Stream.of("1", "2", "3", "4", "5", "6")
              .forEach(key -> list.addObject().put("system", "iching").put("key", key));
        },
        "list_too_long",
        "/correspondences");
  }

  @Test
  void aMagnitudeOutsideTheTable() {
    assertOnly(
        o -> effect(o, "reputation_bonus", 13, 144, 5),
        "magnitude_out_of_bounds",
        "/effect/magnitude");
    assertOnly(
        o -> effect(o, "reputation_bonus", 7, 144, 5),
        "magnitude_out_of_bounds",
        "/effect/magnitude");
    assertOnly(
        o -> effect(o, "dialogue_unlock", 4, 144, 5),
        "magnitude_out_of_bounds",
        "/effect/magnitude");
    assertThat(check(o -> effect(o, "reputation_bonus", 12, 144, 5))).isEmpty();
    assertThat(check(o -> effect(o, "reputation_bonus", 8, 144, 5))).isEmpty();
  }

  @Test
  void aCostOutsideItsBounds() {
    assertOnly(
        o -> effect(o, "reputation_bonus", 10, 1009, 5),
        "number_out_of_bounds",
        "/effect/cooldownBlocks");
    assertOnly(
        o -> effect(o, "reputation_bonus", 10, 144, 26),
        "number_out_of_bounds",
        "/effect/energyCost");
  }

  @Test
  void anEffectThatIsAlwaysAtWorkButCosts() {
    assertThat(check(o -> effect(o, "energy_cap", 5, 0, 0))).isEmpty();
    assertOnly(
        o -> effect(o, "energy_cap", 5, 144, 0), "passive_effect_costs", "/effect/cooldownBlocks");
    assertOnly(
        o -> effect(o, "energy_regen", 5, 0, 1), "passive_effect_costs", "/effect/energyCost");
  }

  @Test
  void aCorrespondenceThatIsInNoTable() {
    assertOnly(
        o -> correspondence(o, 0).put("key", "The Comet"),
        "correspondence_unknown",
        "/correspondences/0/key");
    assertOnly(
        o -> correspondence(o, 1).put("key", "65"),
        "correspondence_unknown",
        "/correspondences/1/key");
    assertOnly(
        o -> correspondence(o, 0).put("system", "runes"),
        "correspondence_unknown",
        "/correspondences/0/key");
  }

  @Test
  void aRepeatedCorrespondence() {
    assertOnly(
        o -> correspondence(o, 1).put("system", "tarot").put("key", "The Star"),
        "correspondence_repeated",
        "/correspondences/1");
  }

  @Test
  void factsThatWereChanged() {
    assertOnly(o -> o.put("schemaVersion", 9), "schema_version_unknown", "/schemaVersion");
    assertOnly(o -> o.put("subjectId", "PASCOMB"), "fact_changed", "/subjectId");
    assertOnly(o -> o.put("id", "laparin_artifact_2"), "fact_changed", "/id");
    assertOnly(o -> o.put("governorId", "PASCOMB"), "fact_changed", "/governorId");
    assertOnly(o -> o.put("rarity", "mythic"), "fact_changed", "/rarity");
    assertOnly(o -> o.put("element", "Water"), "fact_changed", "/element");
    assertOnly(o -> ((ArrayNode) o.get("dependsOn")).remove(0), "fact_changed", "/dependsOn");
  }

  @Test
  void anIdOfAnotherForm() {
    assertThat(check(o -> o.put("id", "laparin-1")))
        .extracting(Violation::code)
        .containsExactly("text_malformed", "fact_changed");
  }

  @Test
  void theReviewNamesRepeatedNamesAndASecondLegendaryOne() {
    ArtifactItem other = TYPE.split(Json.object().put("original_id", "LAPARIN")).toList().getLast();
    ObjectNode first = faultless().put("name", "The Same Thing").put("rarity", "mythic");
    ObjectNode second =
        ((ObjectNode) TYPE.write(Made.artifact(other, 1)))
            .put("name", "the same thing ")
            .put("rarity", "legendary");
    assertThat(TYPE.review(List.of(TYPE.read(first), TYPE.read(second))))
        .extracting(v -> v.code() + " " + v.path())
        .containsExactly("name_repeated /LAPARIN/2/name", "rarity_over_budget /LAPARIN/2/rarity");
    assertThat(TYPE.review(List.of(TYPE.read(first)))).isEmpty();
  }
}

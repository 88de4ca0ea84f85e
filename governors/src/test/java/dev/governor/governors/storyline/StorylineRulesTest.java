package dev.governor.governors.storyline;

import static dev.governor.governors.storyline.PlainStory.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.governor.api.job.Violation;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StorylineRulesTest {

  private static final int NODES = 22;

  private static List<Violation> check(Consumer<ObjectNode> change) {
    ObjectNode answer = PlainStory.answer(NODES);
    change.accept(answer);
    return Storylines.TYPE.check(ITEM, PlainStory.story(answer));
  }

  /// The story's output is changed rather than its answer.
  private static List<Violation> checkOutput(Consumer<ObjectNode> change) {
    ObjectNode output =
        (ObjectNode) Storylines.TYPE.write(PlainStory.story(PlainStory.answer(NODES)));
    change.accept(output);
    return Storylines.TYPE.check(ITEM, Storylines.TYPE.read(output));
  }

  private static void assertOnly(List<Violation> found, String code, String path) {
    assertThat(found)
        .extracting(Violation::code, Violation::path)
        .containsExactly(tuple(code, path));
  }

  private static ObjectNode node(ObjectNode answer, int number) {
    return (ObjectNode) answer.get("nodes").get(number - 1);
  }

  private static ObjectNode choice(ObjectNode answer, int number, int position) {
    return (ObjectNode) node(answer, number).get("choices").get(position);
  }

  private static ArrayNode nodes(ObjectNode answer) {
    return (ArrayNode) answer.get("nodes");
  }

  private static ArrayNode unlocks(ObjectNode answer, int tier) {
    return (ArrayNode) answer.get("tiers").get(tier - 1).get("unlocks");
  }

  @Test
  void aStoryInOrderHasNothingWrong() {
    assertThat(check(_ -> {})).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/title, 4, text_too_short",
    "/title, 101, text_too_long",
    "/nodes/3/title, 4, text_too_short",
    "/nodes/3/title, 101, text_too_long",
    "/nodes/3/narration, 99, text_too_short",
    "/nodes/3/narration, 2001, text_too_long",
    "/nodes/3/voice, 49, text_too_short",
    "/nodes/3/voice, 1501, text_too_long",
    "/nodes/3/choices/0/text, 4, text_too_short",
    "/nodes/3/choices/0/text, 201, text_too_long",
    "/tiers/1/reveals, 39, text_too_short",
    "/tiers/1/reveals, 501, text_too_long"
  })
  void aTextOutsideItsBoundsIsFound(String path, int length, String code) {
    assertOnly(check(answer -> set(answer, path, "x".repeat(length))), code, path);
  }

  private static void set(ObjectNode answer, String path, String text) {
    JsonPointer pointer = JsonPointer.compile(path);
    ((ObjectNode) answer.at(pointer.head())).put(pointer.last().getMatchingProperty(), text);
  }

  private static void set(ObjectNode answer, String path, int number) {
    JsonPointer pointer = JsonPointer.compile(path);
    ((ObjectNode) answer.at(pointer.head())).put(pointer.last().getMatchingProperty(), number);
  }

  @ParameterizedTest
  @CsvSource({
    "/nodes/20/tier, 5",
    "/nodes/20/tier, 0",
    "/nodes/20/mechanics/reputationGain, 16",
    "/nodes/20/mechanics/reputationGain, -11",
    "/nodes/20/mechanics/energyCost, -1",
    "/nodes/8/choices/0/energyCost, -1",
    "/nodes/8/choices/0/minReputation, 101"
  })
  void aNumberOutsideItsBoundsIsFound(String path, int number) {
    assertOnly(check(answer -> set(answer, path, number)), "number_out_of_bounds", path);
  }

  @Test
  void energyOverTheCapIsFoundAtTheNodeAndAtWhatLeadsToIt() {
    assertThat(check(answer -> set(answer, "/nodes/20/mechanics/energyCost", 26)))
        .extracting(Violation::code, Violation::path)
        .containsExactly(
            tuple("number_out_of_bounds", "/nodes/20/mechanics/energyCost"),
            tuple("energy_beyond_reach", "/nodes/19/choices/0/energyCost"));
  }

  @Test
  void listsThatAreTooShortOrTooLongAreFound() {
    assertOnly(
        Storylines.TYPE.check(ITEM, PlainStory.story(PlainStory.answer(19))),
        "list_too_short",
        "/nodes");
    assertThat(Storylines.TYPE.check(ITEM, PlainStory.story(PlainStory.answer(36))))
        .extracting(Violation::code, Violation::path)
        .startsWith(tuple("list_too_long", "/nodes"));
    assertOnly(
        check(answer -> {
          for (int i = 0; i < 4; i++) {
            PlainStory.choice(node(answer, 2), 3, 26);
          }
        }),
        "list_too_long",
        "/nodes/1/choices");
    assertOnly(
        check(answer ->
            List.of("a cup", "a hat", "a key", "a bell")
                .forEach(((ArrayNode) node(answer, 2).at("/mechanics/rewards"))::add)),
        "list_too_long",
        "/nodes/1/mechanics/rewards");
  }

  @Test
  void thereAreFourTiersAlways() {
    ObjectNode answer = PlainStory.answer(NODES);
    ((ArrayNode) answer.get("tiers")).remove(3);
    assertThatThrownBy(() -> PlainStory.story(answer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there must be four tiers, but there are 3");
    assertThat(checkOutput(output -> ((ArrayNode) output.get("tiers")).remove(3)))
        .extracting(Violation::code, Violation::path)
        .containsExactly(tuple("list_too_short", "/tiers"));
  }

  @Test
  void anIdOfAnotherFormIsFound() {
    assertOnly(
        check(
                answer -> {
                  node(answer, NODES).put("id", "n36");
                  choice(answer, 20, 1).put("next", "n21");
                  PlainStory.choice(node(answer, 19), NODES, 76).put("next", "n36");
                })
            .stream()
            .filter(violation -> violation.path().endsWith("/id"))
            .toList(),
        "text_malformed",
        "/nodes/21/id");
  }

  @Test
  void aPlaceholderIsFound() {
    assertOnly(
        check(answer -> set(answer, "/nodes/3/voice", "I am {name}, governor. ".repeat(4))),
        "placeholder_left",
        "/nodes/3/voice");
  }

  @Test
  void aRepeatedIdIsFound() {
    assertOnly(
        check(answer -> {
          node(answer, NODES).put("id", "n21");
          choice(answer, 20, 1).put("next", "n21");
        }),
        "id_repeated",
        "/nodes/21/id");
  }

  @Test
  void aStartThatIsNoNodeIsFound() {
    assertOnly(check(answer -> answer.put("startNode", "n35")), "start_unknown", "/startNode");
  }

  @Test
  void aStartOutsideTheFirstTierIsFound() {
    assertOnly(
        check(answer -> node(answer, 1).put("tier", 2)), "start_not_in_first_tier", "/startNode");
  }

  @Test
  void aWayToNowhereIsFound() {
    assertOnly(
        check(answer -> PlainStory.choice(node(answer, 2), 35, 0)),
        "target_unknown",
        "/nodes/1/choices/1/next");
  }

  @Test
  void aNodeThatNoWayComesToIsFound() {
    assertOnly(
        check(answer -> ((ArrayNode) node(answer, 20).get("choices")).remove(1)),
        "unreachable",
        "/nodes/21");
  }

  @Test
  void aNodeFromWhichNoEndingCanBeReachedIsFound() {
    assertOnly(
        check(answer -> {
          ObjectNode trap = PlainStory.node(nodes(answer), 23, "scene", 1, 0);
          PlainStory.choice(trap, 23, 0);
          PlainStory.choice(node(answer, 2), 23, 0);
        }),
        "no_ending_reachable",
        "/nodes/22");
  }

  @Test
  void aSceneWithoutChoicesAndAnEndingWithSomeAreFound() {
    assertOnly(
        check(answer -> {
          PlainStory.node(nodes(answer), 23, "challenge", 1, 0);
          PlainStory.choice(node(answer, 2), 23, 0);
        }),
        "choices_missing",
        "/nodes/22/choices");
    assertOnly(
        check(answer -> PlainStory.choice(node(answer, 21), 22, 76)),
        "ending_with_choices",
        "/nodes/20/choices");
  }

  @Test
  void fewerThanTwoAndMoreThanFiveEndingsAreFound() {
    assertOnly(
        check(answer -> {
          nodes(answer).remove(21);
          ((ArrayNode) node(answer, 20).get("choices")).remove(1);
        }),
        "endings_too_few",
        "/nodes");
    assertOnly(
        check(answer -> {
          for (int number = 23; number <= 26; number++) {
            PlainStory.node(nodes(answer), number, "ending", 4, 0);
            PlainStory.choice(node(answer, number < 25 ? 18 : 19), number, 76);
          }
        }),
        "endings_too_many",
        "/nodes");
  }

  @Test
  void aStoryWithoutAnEndingInTheHighestTierIsFound() {
    assertOnly(
        check(answer -> {
          node(answer, 21).put("tier", 3);
          node(answer, 22).put("tier", 1);
        }),
        "ending_of_tier_4_missing",
        "/nodes");
  }

  @Test
  void aChoiceThatDemandsLessThanItsTargetsTierIsFound() {
    assertOnly(
        check(answer -> choice(answer, 6, 0).put("minReputation", 50)),
        "reputation_below_tier",
        "/nodes/5/choices/0/minReputation");
  }

  @Test
  void aChoiceThatNobodyHasTheEnergyForIsFound() {
    assertOnly(
        check(answer -> {
          set(answer, "/nodes/2/mechanics/energyCost", 6);
          PlainStory.choice(node(answer, 2), 3, 26).put("energyCost", 20);
        }),
        "energy_beyond_reach",
        "/nodes/1/choices/1/energyCost");
  }

  @Test
  void aCooldownBetweenNoneAndADayIsFound() {
    assertOnly(
        check(answer -> choice(answer, 4, 0).put("cooldownBlocks", 100)),
        "cooldown_unknown",
        "/nodes/3/choices/0/cooldownBlocks");
    assertThat(check(answer -> choice(answer, 4, 0).put("cooldownBlocks", 144))).isEmpty();
  }

  @Test
  void aStoryThatNoWayThroughGainsEnoughInIsFound() {
    assertOnly(
        check(answer -> set(answer, "/nodes/4/mechanics/reputationGain", 0)),
        "mastery_out_of_reach",
        "/nodes");
  }

  @Test
  void whatCannotBeUnlockedIsFound() {
    for (String unlock :
        List.of(
            "traditions/alchemy",
            "governors/OCCODON",
            "governors/NOBODY",
            "aethyrs/lil",
            "artifacts/pascomb_artifact_1",
            "artifacts/occodon_artifact_3")) {
      assertOnly(
          check(answer -> unlocks(answer, 4).add(unlock)), "unlock_unknown", "/tiers/3/unlocks/4");
    }
  }

  @Test
  void aRepeatedUnlockIsFound() {
    assertOnly(
        check(answer -> unlocks(answer, 4).add("aethyrs/LIL")),
        "unlock_repeated",
        "/tiers/3/unlocks/4");
  }

  @Test
  void unlocksThatDoNotGrowAreFound() {
    assertOnly(
        check(answer -> unlocks(answer, 4).remove(3)), "unlocks_not_growing", "/tiers/3/unlocks");
    assertOnly(
        check(answer -> unlocks(answer, 4).remove(0)), "unlocks_not_growing", "/tiers/3/unlocks");
  }

  @ParameterizedTest
  @CsvSource({"number, 2", "minReputation, 1", "maxReputation, 26"})
  void aTierWithOtherBoundsIsFound(String field, int value) {
    assertOnly(
        checkOutput(output -> ((ObjectNode) output.get("tiers").get(0)).put(field, value)),
        "tier_bounds_wrong",
        "/tiers/0/" + field);
    assertOnly(
        checkOutput(output -> ((ObjectNode) output.get("tiers").get(0)).put("level", "adept")),
        "tier_bounds_wrong",
        "/tiers/0/level");
  }

  @Test
  void changedFactsAreFound() {
    assertOnly(
        checkOutput(output -> output.put("schemaVersion", 2)),
        "schema_version_unknown",
        "/schemaVersion");
    assertOnly(
        checkOutput(output -> output.put("subjectId", "PASCOMB")), "fact_changed", "/subjectId");
    assertOnly(
        checkOutput(output -> output.put("governorId", "PASCOMB")), "fact_changed", "/governorId");
    assertOnly(
        checkOutput(output -> ((ArrayNode) output.get("dependsOn")).add("tarot/1")),
        "fact_changed",
        "/dependsOn");
  }

  @Test
  void everySentenceSaysWhatToDo() {
    JsonNode answer = PlainStory.answer(NODES);
    Storyline story = PlainStory.story(answer);
    assertThat(Storylines.check(story)).isEmpty();
    assertThat(check(changed -> choice(changed, 6, 0).put("minReputation", 50)))
        .extracting(Violation::sentence)
        .containsExactly(
            "/nodes/5/choices/0/minReputation: must be at least 76, as n07 is in tier 4, was 50");
  }
}

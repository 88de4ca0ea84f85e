package dev.governor.governors.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.TraditionId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a profile draws on: what is asked for, what comes back, and what it leaves in the output.
class GroundingTest {

  private static final GovernorProfiles TYPE = GovernorProfiles.TYPE;

  private static KnowledgeQuery query(Governor governor) {
    return TYPE.grounding(Json.tree(governor)).orElseThrow();
  }

  @Test
  void enochianMagicAndFourOtherTraditionsAreAskedForEachGovernor() {
    for (Governor governor : Canon.get().governors()) {
      KnowledgeQuery query = query(governor);
      assertThat(query.subjects())
          .as(governor.name())
          .hasSize(5)
          .contains(TraditionId.ENOCHIAN_MAGIC.toString());
      assertThat(query.limit()).isEqualTo(5);
      assertThat(query.text()).contains(governor.element(), governor.region());
    }
  }

  @Test
  void everyTraditionIsAskedForByAFewGovernorsAndNoneButTheFirstByMost() {
    for (TraditionId tradition : TraditionId.values()) {
      long uses =
          Canon.get().governors().stream()
              .filter(governor -> query(governor).subjects().contains(tradition.toString()))
              .count();
      if (tradition == TraditionId.ENOCHIAN_MAGIC) {
        assertThat(uses).isEqualTo(91);
      } else {
        assertThat(uses).as(tradition.toString()).isBetween(10L, 45L);
      }
    }
  }

  @Test
  void passagesOfTheRowAreTheItemsAndTheirIdsAreInTheOutput() {
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    row.set("passages", Json.tree(Taught.PASSAGES));
    ProfileItem item = TYPE.split(row).findFirst().orElseThrow();
    assertThat(item.passages()).isEqualTo(Taught.PASSAGES);

    GovernorProfile profile = TYPE.complete(item, Composed.answer(item.governor(), 1));
    assertThat(profile.dependsOn())
        .startsWith("governors/OCCODON")
        .endsWith(
            "passages/taoism_principle_001",
            "passages/house_rules_001",
            "passages/i_ching_system_003");
    assertThat(TYPE.check(item, profile)).isEmpty();
    assertThat(TYPE.grounding(row)).isEqualTo(TYPE.grounding(Json.tree(item.governor())));
  }

  @Test
  void aComposedProfileNamesTheTraditionsOfItsPassages() {
    for (long seed = 0; seed < 50; seed++) {
      ProfileItem item = new ProfileItem(Canon.get().governors().get(3), Taught.PASSAGES);
      JsonNode answer = new ProfileComposer().compose(TYPE.facts(item), new SplittableRandom(seed));
      Set<TraditionId> chosen =
          TYPE.complete(item, answer).traditions().stream()
              .map(Choice::value)
              .collect(Collectors.toSet());
      assertThat(chosen)
          .as("seed %d", seed)
          .hasSize(5)
          .contains(TraditionId.ENOCHIAN_MAGIC, TraditionId.TAOISM, TraditionId.I_CHING);
    }
  }

  @Test
  void passagesThatAreNoneAreRefused() {
    assertThatThrownBy(() ->
            TYPE.split(Json.parse("{\"name\":\"Occodon\",\"passages\":{\"id\":\"x\"}}")).toList())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("passages of OCCODON must be a list");
    assertThatThrownBy(() ->
            TYPE.split(Json.parse("{\"name\":\"Occodon\",\"passages\":[{\"id\":\"x\"}]}")).toList())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("passages of OCCODON is no Passage as its job writes it");
  }

  @Test
  void tooManyPassagesAreRefused() {
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    row.set("passages", Json.tree(Collections.nCopies(21, Taught.PASSAGES.getFirst())));
    assertThatThrownBy(() -> TYPE.split(row).toList())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("passages of OCCODON are 21");
  }

  @Test
  void aSubjectThatIsNoTraditionTeachesNone() {
    assertThat(ProfileFacts.traditions(List.of("taoism", "house_rules", "taoism").stream()))
        .containsExactly(TraditionId.TAOISM);
    assertThat(ProfileFacts.traditions(Arrays.stream(TraditionId.values()).map(Object::toString)))
        .containsExactly(TraditionId.values());
  }
}

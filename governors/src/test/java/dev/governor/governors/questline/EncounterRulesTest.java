package dev.governor.governors.questline;

import static dev.governor.governors.questline.Faults.assertAll;
import static dev.governor.governors.questline.Faults.assertOnly;
import static dev.governor.governors.questline.Faults.choice;
import static dev.governor.governors.questline.Faults.encounter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

class EncounterRulesTest {

  @Test
  void aQuestlineWithoutFaultPasses() {
    assertThat(Faults.check(Faults.ITEM, _ -> {})).isEmpty();
  }

  @Test
  void anIdThatIsThereTwice() {
    assertAll(
        o -> {
          encounter(o, 2).put("id", "e2");
          choice(o, 0, 1).put("next", "e2");
        },
        "id_repeated /encounters/2/id");
  }

  @Test
  void aChoiceThatLeadsNowhere() {
    assertOnly(
        o -> choice(o, 3, 1).put("next", "e9"), "target_unknown", "/encounters/3/choices/1/next");
  }

  @Test
  void anEncounterThatIsNotReached() {
    assertOnly(o -> choice(o, 0, 1).put("next", "e2"), "unreachable", "/encounters/2");
  }

  @Test
  void aWayBack() {
    assertOnly(o -> choice(o, 3, 1).put("next", "e1"), "cycle", "/encounters/3/choices/1/next");
  }

  @Test
  void anEncounterFromWhichNoWayEnds() {
    assertAll(
        o -> {
          choice(o, 1, 0).put("next", "e2");
          choice(o, 1, 1).put("next", "e2");
        },
        "no_ending_reachable /encounters/1",
        "cycle /encounters/1/choices/0/next",
        "cycle /encounters/1/choices/1/next");
  }

  @Test
  void tooFewOrTooManyChoices() {
    assertOnly(
        o -> ((ArrayNode) encounter(o, 1).get("choices")).remove(1),
        "choices_too_few",
        "/encounters/1/choices");
    assertOnly(
        o -> {
          ArrayNode choices = (ArrayNode) encounter(o, 1).get("choices");
          List.of("e4", "e4", "e4").forEach(next -> choice(choices, next));
        },
        "list_too_long",
        "/encounters/1/choices");
  }

  @Test
  void aLastEncounterThatGoesOn() {
    assertAll(
        o -> choice((ArrayNode) encounter(o, 4).get("choices"), "e1"),
        "last_encounter_has_choices /encounters/4/choices",
        "no_ending_reachable /encounters/0",
        "no_ending_reachable /encounters/1",
        "no_ending_reachable /encounters/2",
        "no_ending_reachable /encounters/3",
        "no_ending_reachable /encounters/4",
        "cycle /encounters/4/choices/0/next");
  }

  @Test
  void tooFewKinds() {
    assertOnly(
        o -> {
          encounter(o, 2).put("kind", "riddle");
          encounter(o, 3).put("kind", "trial");
          encounter(o, 4).put("kind", "trial");
        },
        "kinds_too_few",
        "/encounters");
  }

  @Test
  void aWayThatIsTooShortOrTooLong() {
    assertOnly(o -> encounter(o, 1).put("minutes", 2), "minutes_off", "/encounters");
    assertOnly(
        o -> {
          encounter(o, 0).put("minutes", 13);
          encounter(o, 2).put("minutes", 20);
        },
        "minutes_off",
        "/encounters");
    assertThat(Faults.check(Faults.ITEM, o -> encounter(o, 1).put("minutes", 3))).isEmpty();
    assertThat(
            Faults.check(
                Faults.ITEM,
                o -> {
                  encounter(o, 2).put("minutes", 20);
                  encounter(o, 0).put("minutes", 2);
                  encounter(o, 1).put("minutes", 12);
                }))
        .isEmpty();
  }

  @Test
  void minutesOutsideTheirBounds() {
    assertAll(
        o -> {
          encounter(o, 0).put("minutes", 1);
          encounter(o, 3).put("minutes", 20);
        },
        "number_out_of_bounds /encounters/0/minutes");
    assertAll(
        o -> {
          encounter(o, 0).put("minutes", 21);
          encounter(o, 3).put("minutes", 2);
        },
        "number_out_of_bounds /encounters/0/minutes");
  }

  @Test
  void tooFewOrTooManyEncounters() {
    assertAll(o -> ((ArrayNode) o.get("encounters")).removeAll(), "list_too_short /encounters");
    assertThat(
            Faults.check(
                Faults.ITEM,
                o -> {
                  ArrayNode encounters = (ArrayNode) o.get("encounters");
                  for (int i = 0; i < 5; i++) {
                    encounters.add(encounters.get(0).deepCopy());
                  }
                }))
        .extracting(violation -> violation.code() + " " + violation.path())
        .contains("list_too_long /encounters");
  }

  @Test
  void anIdOfAnotherForm() {
    assertAll(
        o -> {
          encounter(o, 4).put("id", "end");
          choice(o, 3, 0).put("next", "end");
          choice(o, 3, 1).put("next", "end");
        },
        "text_malformed /encounters/3/choices/0/next",
        "text_malformed /encounters/3/choices/1/next",
        "text_malformed /encounters/4/id");
  }
}

package dev.governor.governors.mechanics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ArcsTest {

  private static final GovernorProfile ANY = Worlds.of(1, 1).profiles().getFirst();

  /// A profile with relations such as `ally PASCOMB`.
  private static GovernorProfile profile(String id, String... relations) {
    ObjectNode profile = (ObjectNode) Json.tree(ANY);
    profile.put("governorId", id).put("subjectId", id);
    ArrayNode list = profile.putArray("relations");
    for (String relation : relations) {
      String[] parts = relation.split(" ", -1);
      list.addObject()
          .put("type", parts[0])
          .put("target", parts[1])
          .put("reason", "They have met, and neither has forgotten it.");
    }
    return GovernorProfiles.TYPE.read(profile);
  }

  private static List<Arc> arcs(GovernorProfile... profiles) {
    return Arcs.of(new World(List.of(profiles), List.of(), List.of(), List.of()));
  }

  @Test
  void alliesOfAlliesAreOneAlliance() {
    assertThat(
            arcs(
                profile("A", "ally B"),
                profile("B", "ally A", "ally C"),
                profile("C", "ally B"),
                profile("D")))
        .containsExactly(new Arc(ArcKind.ALLIANCE, List.of("A", "B", "C"), true));
  }

  @Test
  void whatOnlyOneSideSaysIsNotMutual() {
    assertThat(arcs(profile("A", "ally B", "rival C"), profile("B"), profile("C")))
        .containsExactly(
            new Arc(ArcKind.ALLIANCE, List.of("A", "B"), false),
            new Arc(ArcKind.RIVALRY, List.of("A", "C"), false));
  }

  @Test
  void whoHasNoProfileHasNoSay() {
    assertThat(arcs(profile("A", "rival Z", "mortal_order Y")))
        .containsExactly(
            new Arc(ArcKind.RIVALRY, List.of("A", "Z"), true),
            new Arc(ArcKind.ORDER, List.of("A", "Y"), true));
  }

  @Test
  void rivalsAreOneArcWhoeverNamesWhom() {
    assertThat(arcs(profile("A", "rival B"), profile("B", "rival A")))
        .containsExactly(new Arc(ArcKind.RIVALRY, List.of("A", "B"), true));
  }

  @Test
  void protegesOfProtegesAreOneLine() {
    assertThat(
            arcs(
                profile("B", "protege C"),
                profile("A", "protege B"),
                profile("C"),
                profile("X", "protege Y"),
                profile("Y", "protege X")))
        .containsExactly(
            new Arc(ArcKind.DISCIPLESHIP, List.of("A", "B", "C"), true),
            new Arc(ArcKind.DISCIPLESHIP, List.of("X", "Y"), true));
  }

  @Test
  void aStoryIntroducesWhomItUnlocks() {
    World world =
        new World(List.of(), List.of(Tales.of(List.of(Tales.node(1, 0, 0)))), List.of(), List.of());
    assertThat(Arcs.of(world))
        .containsExactly(new Arc(ArcKind.INTRODUCTION, List.of("OCCODON", "PASCOMB"), true));
  }
}

package dev.governor.governors.questline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.Rarity;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.OwnTraditions;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class QuestlinesTest {

  private static final Questlines TYPE = Questlines.TYPE;

  @Test
  void aRowOfAGovernorIsOneQuestline() {
    assertThat(TYPE.split(Made.row("OCCODON")))
        .singleElement()
        .satisfies(item -> {
          assertThat(TYPE.keyOf(item)).isEqualTo("OCCODON");
          assertThat(item.id()).isEqualTo("occodon_questline");
        });
    assertThat(TYPE.keysOf(Made.row("DOXMAEL"))).containsExactly("DOXMAEL");
  }

  @Test
  void everyTypeAndEveryDifficultyOccursAmongThe91() {
    assertThat(Made.items()).extracting(QuestlineItem::type).contains(QuestlineType.values());
    assertThat(Made.items()).extracting(QuestlineItem::difficulty).contains(Difficulty.values());
  }

  @Test
  void everyGovernorHasAnArtifactThatItsQuestMayAward() {
    assertThat(Made.items())
        .allSatisfy(item -> assertThat(QuestlineFacts.of(item).awardable()).isNotEmpty());
  }

  @Test
  void difficultiesAllowAFifthMoreOrLess() {
    assertThat(Difficulty.NOVICE.fewestMinutes()).isEqualTo(12);
    assertThat(Difficulty.NOVICE.mostMinutes()).isEqualTo(18);
    assertThat(Difficulty.GRANDMASTER.fewestMinutes()).isEqualTo(72);
    assertThat(Difficulty.GRANDMASTER.mostMinutes()).isEqualTo(108);
    assertThat(Difficulty.ADEPT.allows(Rarity.RARE)).isTrue();
    assertThat(Difficulty.ADEPT.allows(Rarity.LEGENDARY)).isFalse();
  }

  @Test
  void withoutAnythingJoinedTheArtifactsToComeAndTraditionsAreOffered() {
    QuestlineItem item = Made.plain("OCCODON");
    assertThat(item.offeredArtifacts())
        .extracting(OfferedArtifact::id)
        .containsExactly("occodon_artifact_1", "occodon_artifact_2");
    assertThat(item.offeredKnowledge()).hasSize(5).contains("enochian_magic");
    assertThat(TYPE.grounding(Made.row("OCCODON")).orElseThrow().subjects())
        .containsExactlyInAnyOrderElementsOf(item.offeredKnowledge());
  }

  @Test
  void whatIsJoinedIsOfferedAndDependedOn() {
    ObjectNode row = Made.joinedRow("OCCODON");
    QuestlineItem item = QuestlineItem.of(row);
    assertThat(item.offeredKnowledge())
        .containsExactly("taoism_principle_001", "i_ching_system_003");
    assertThat(item.offeredArtifacts()).allMatch(artifact -> artifact.name().isPresent());
    assertThat(Made.questline(item, 1).dependsOn())
        .startsWith("governors/OCCODON")
        .endsWith(
            "profiles/OCCODON",
            "storylines/OCCODON",
            "artifacts/occodon_artifact_1",
            "artifacts/occodon_artifact_2",
            "passages/taoism_principle_001",
            "passages/i_ching_system_003");
    assertThat(TYPE.grounding(row).orElseThrow())
        .satisfies(query -> {
          assertThat(query.limit()).isEqualTo(5);
          assertThat(query.subjects())
              .containsExactlyInAnyOrderElementsOf(
                  OwnTraditions.of(GovernorFacts.of(item.governor()), item.profile()).stream()
                      .map(TraditionId::toString)
                      .toList());
        });
  }

  @Test
  void anArtifactQuestWithoutAnArtifactToAwardIsASearchForKnowledge() {
    String governor =
        Made.items().stream()
            .filter(item -> item.type() == QuestlineType.ARTIFACT_QUEST)
            .filter(item -> !item.difficulty().allows(Rarity.MYTHIC))
            .map(TYPE::keyOf)
            .findFirst()
            .orElseThrow();
    ObjectNode row = Made.row(governor);
    Artifact artifact = Made.artifacts(governor).getFirst();
    ObjectNode tooRare = (ObjectNode) Json.tree(artifact);
    row.putArray("artifacts").add(tooRare.put("rarity", "mythic"));
    assertThat(QuestlineItem.of(row).type()).isEqualTo(QuestlineType.KNOWLEDGE_SEEKING);
    assertThat(Made.plain(governor).type()).isEqualTo(QuestlineType.ARTIFACT_QUEST);
  }

  @Test
  void artifactsOfAnotherGovernorAreRefused() {
    ObjectNode row = Made.row("OCCODON");
    row.set("artifacts", Json.tree(Made.artifacts("PASCOMB")));
    assertThatThrownBy(() -> QuestlineItem.of(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("artifacts of OCCODON have one of PASCOMB");
  }

  @Test
  void tooManyPassagesAreRefused() {
    ObjectNode row = Made.row("OCCODON");
    row.set("passages", Json.tree(Collections.nCopies(21, Made.PASSAGES.getFirst())));
    assertThatThrownBy(() -> QuestlineItem.of(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("passages of OCCODON are 21");
  }

  @Test
  void storeAndRestoreAreInverse() {
    List<QuestlineItem> items =
        List.of(Made.plain("DOXMAEL"), QuestlineItem.of(Made.joinedRow("LAPARIN")));
    for (QuestlineItem item : items) {
      JsonNode stored = Json.parse(Json.write(TYPE.store(item)));
      assertThat(TYPE.restore(stored)).isEqualTo(item);
      Questline questline = Made.questline(item, 3);
      assertThat(TYPE.read(Json.parse(Json.write(TYPE.write(questline))))).isEqualTo(questline);
    }
  }

  @Test
  void theReviewNamesRepeatedTitles() {
    Questline first = Made.questline(Made.plain("OCCODON"), 1);
    ObjectNode second = (ObjectNode) TYPE.write(Made.questline(Made.plain("PASCOMB"), 1));
    second.put("title", " " + first.title().toUpperCase(Locale.ROOT));
    assertThat(TYPE.review(List.of(first, TYPE.read(second))))
        .extracting(v -> v.code() + " " + v.path())
        .containsExactly("name_repeated /PASCOMB/title");
    assertThat(TYPE.review(List.of(first))).isEmpty();
  }

  @Test
  void theSchemasAskForNoFact() {
    ArrayNode asked = (ArrayNode) TYPE.answerSchema().get("required");
    assertThat(asked.valueStream().map(JsonNode::stringValue))
        .containsExactly(
            "title", "premise", "encounters", "rewards", "knowledgeIds", "artifactIds");
  }

  @Test
  void theTypeAndItsComposerAreFoundAsServices() {
    assertThat(ServiceLoader.load(JobType.class)).hasAtLeastOneElementOfType(Questlines.class);
    assertThat(ServiceLoader.load(OfflineComposer.class))
        .extracting(OfflineComposer::jobType)
        .contains("QUESTLINE_GENERATION");
  }
}

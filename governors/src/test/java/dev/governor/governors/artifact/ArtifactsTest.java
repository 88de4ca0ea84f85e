package dev.governor.governors.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.provider.OfflineComposer;
import java.util.Collections;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ArtifactsTest {

  private static final Artifacts TYPE = Artifacts.TYPE;

  @Test
  void aRowOfAGovernorIsTwoArtifacts() {
    assertThat(TYPE.split(Json.object().put("original_id", "OCCODON")))
        .extracting(TYPE::keyOf, ArtifactItem::id, ArtifactItem::rarity)
        .containsExactly(
            tuple("OCCODON/1", "occodon_artifact_1", Rarity.MYTHIC),
            tuple("OCCODON/2", "occodon_artifact_2", Rarity.RARE));
    assertThat(TYPE.keysOf(Json.object().put("number", 91)))
        .containsExactly("DOXMAEL/1", "DOXMAEL/2");
  }

  @Test
  void keysAreUniqueOverAll() {
    assertThat(Made.items()).extracting(TYPE::keyOf).hasSize(182).doesNotHaveDuplicates();
  }

  @Test
  void storeAndRestoreAreInverse() {
    for (ArtifactItem item : Made.items()) {
      JsonNode stored = Json.parse(Json.write(TYPE.store(item)));
      assertThat(TYPE.restore(stored)).isEqualTo(item);
      Artifact artifact = Made.artifact(item, 3);
      assertThat(TYPE.read(Json.parse(Json.write(TYPE.write(artifact))))).isEqualTo(artifact);
    }
    ArtifactItem joined = Made.joined("OCCODON");
    assertThat(TYPE.restore(Json.parse(Json.write(TYPE.store(joined))))).isEqualTo(joined);
  }

  @Test
  void whatWasJoinedIsDependedOn() {
    Artifact artifact = Made.artifact(Made.joined("OCCODON"), 1);
    assertThat(artifact.dependsOn())
        .startsWith("governors/OCCODON")
        .endsWith("profiles/OCCODON", "passages/egyptian_magic_practice_003");
  }

  @Test
  void groundingIsOfTheProfilesTraditionsOrOfKindredOnes() {
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    KnowledgeQuery plain = TYPE.grounding(row).orElseThrow();
    assertThat(plain.subjects()).hasSize(5).contains("enochian_magic");
    row.set("profile", Json.tree(Made.profile("OCCODON")));
    KnowledgeQuery joined = TYPE.grounding(row).orElseThrow();
    assertThat(joined.subjects())
        .containsExactlyInAnyOrderElementsOf(
            Made.profile("OCCODON").traditions().stream()
                .map(choice -> choice.value().toString())
                .toList());
    assertThat(joined.limit()).isEqualTo(3);
  }

  @Test
  void tooManyPassagesAreRefused() {
    ObjectNode row = Json.object().put("original_id", "OCCODON");
    row.set("passages", Json.tree(Collections.nCopies(21, Made.PASSAGES.getFirst())));
    assertThatThrownBy(() -> TYPE.split(row).toList())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("passages of OCCODON are 21");
  }

  @Test
  void theTypeAndItsComposerAreFoundAsServices() {
    assertThat(ServiceLoader.load(JobType.class)).hasAtLeastOneElementOfType(Artifacts.class);
    assertThat(ServiceLoader.load(OfflineComposer.class))
        .extracting(OfflineComposer::jobType)
        .contains("ARTIFACT_GENERATION");
  }
}

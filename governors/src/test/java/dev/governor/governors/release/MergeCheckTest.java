package dev.governor.governors.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseCheck;
import dev.governor.api.release.Released;
import dev.governor.api.release.Stage;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.knowledge.EntryType;
import dev.governor.governors.knowledge.KnowledgeEntry;
import dev.governor.governors.knowledge.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MergeCheckTest {

  private static final long SEED = 7;
  private static final Release SAMPLE =
      SampleRelease.of(Canon.get().governors().subList(0, 6), SEED);

  private static List<Violation> check(Release release) {
    return new MergeCheck().check(release);
  }

  /// The sample with one output changed.
  private static Release with(String stage, String key, Consumer<ObjectNode> fault) {
    ObjectNode output = SampleRelease.output(SAMPLE, stage, key);
    fault.accept(output);
    return SampleRelease.with(SAMPLE, stage, key, output);
  }

  private static Release without(String stage, String key) {
    return new Release(
        SAMPLE.name(),
        SAMPLE.stages().stream()
            .map(old ->
                new Stage(
                    old.name(),
                    old.type(),
                    old.stream()
                        .filter(part -> !(old.name().equals(stage) && part.key().equals(key)))
                        .toList()))
            .toList());
  }

  private static void assertOnly(Release release, String code, String path) {
    List<Violation> found = check(release);
    assertThat(found).as("seed %d", SEED).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo(code);
    assertThat(found.getFirst().path()).isEqualTo(path);
    assertThat(found.getFirst().message()).isNotBlank();
  }

  private static ObjectNode relation(String type, String target) {
    return Json.object()
        .put("type", type)
        .put("target", target)
        .put("reason", "They have met, and neither has forgotten it.");
  }

  private static Consumer<ObjectNode> related(ObjectNode... relations) {
    return profile -> profile.putArray("relations").addAll(List.of(relations));
  }

  /// Told before what it tells already.
  private static Consumer<ObjectNode> alsoRelated(ObjectNode relation) {
    return profile -> ((ArrayNode) profile.get("relations")).insert(0, relation);
  }

  @Test
  void whatTheComposersMakeGoesTogether() {
    assertThat(check(SAMPLE)).as("seed %d", SEED).isEmpty();
    assertThat(MergeReport.of(SAMPLE).reconciliations()).isEmpty();
  }

  @Test
  void aRelationThatOnlyOneSideTellsIsForTheirOwnTypeToFindAndHereToReconcile() {
    Release release = with("profiles", "DIALOIA", alsoRelated(relation("mortal_order", "PASCOMB")));
    assertThat(check(release)).isEmpty();
    assertThat(MergeReport.of(release).reconciliations())
        .extracting(Reconciliation::told)
        .containsExactly("/profiles/DIALOIA/relations/0");
  }

  @Test
  void aRelationToSomebodyWhoHasNoProfileIsNobodysFault() {
    assertThat(check(with("profiles", "DIALOIA", alsoRelated(relation("ally", "DOXMAEL")))))
        .isEmpty();
  }

  @Test
  void anAllyWhoSeesARival() {
    Release release = with("profiles", "OCCODON", related(relation("ally", "PASCOMB")));
    ObjectNode pascomb = SampleRelease.output(SAMPLE, "profiles", "PASCOMB");
    related(relation("rival", "OCCODON")).accept(pascomb);
    assertThat(check(SampleRelease.with(release, "profiles", "PASCOMB", pascomb)))
        .extracting(violation -> violation.code() + " " + violation.path())
        .containsExactly("relation_contradicted /profiles/OCCODON/relations/0");
  }

  @Test
  void aResultUnderTheKeyOfAnother() {
    assertOnly(
        with("storylines", "OCCODON", story -> story.put("subjectId", "PASCOMB")),
        "subject_disagrees",
        "/storylines/OCCODON/subjectId");
  }

  @Test
  void aThingMadeFromTheProfileOfAnother() {
    assertOnly(
        with(
            "artifacts",
            "OCCODON/1",
            artifact -> ((ArrayNode) artifact.get("dependsOn")).add("profiles/VALGARS")),
        "profile_of_another",
        "/artifacts/OCCODON/1/dependsOn");
  }

  @Test
  void aGovernorWhoIsNotInEveryStage() {
    assertOnly(without("questlines", "VALGARS"), "result_missing", "/questlines/VALGARS");
  }

  @Test
  void aStoryOpensATraditionOnWhichTheProfileDoesNotDraw() {
    ObjectNode profile = SampleRelease.output(SAMPLE, "profiles", "OCCODON");
    ObjectNode storyline = SampleRelease.output(SAMPLE, "storylines", "OCCODON");
    String drawnOn = profile.at("/traditions").toString();
    String other = drawnOn.contains("kuji_kiri") ? "chaos_magic" : "kuji_kiri";
    assertThat(drawnOn).doesNotContain(other);
    ((ArrayNode) storyline.at("/tiers/3/unlocks")).add("traditions/" + other);
    assertOnly(
        SampleRelease.with(SAMPLE, "storylines", "OCCODON", storyline),
        "tradition_not_of_profile",
        "/storylines/OCCODON/tiers/3/unlocks");
  }

  @Test
  void anIdThatNamesNothing() {
    for (String nothing : List.of("tarot/99", "artifacts/occodon_artifact_9", "governors/NOBODY")) {
      assertOnly(
          with("profiles", "OCCODON", profile -> profile.putArray("dependsOn").add(nothing)),
          "reference_unknown",
          "/profiles/OCCODON/dependsOn/0");
      assertOnly(
          with(
              "storylines",
              "OCCODON",
              story -> ((ObjectNode) story.at("/tiers/0")).putArray("unlocks").add(nothing)),
          "reference_unknown",
          "/storylines/OCCODON/tiers/0/unlocks/0");
    }
  }

  @Test
  void aQuestThatSpeaksOfNothing() {
    assertOnly(
        with("questlines", "OCCODON", quest -> quest.putArray("artifactIds").add("no_artifact_1")),
        "reference_unknown",
        "/questlines/OCCODON/artifactIds/0");
    assertOnly(
        with(
            "questlines",
            "OCCODON",
            quest ->
                quest
                    .putArray("rewards")
                    .addObject()
                    .put("kind", "artifact")
                    .put("target", "no_artifact_1")
                    .put("amount", 1)),
        "reference_unknown",
        "/questlines/OCCODON/rewards/0/target");
  }

  @Test
  void aPassageIsKnownWhereTheReleaseHasEntriesOfKnowledge() {
    KnowledgeEntry entry =
        new KnowledgeEntry(
            1,
            "taoism",
            "taoism_principle_001",
            "taoism",
            "Yielding",
            "Summary",
            "Body",
            EntryType.PRINCIPLE,
            Level.FOUNDATIONAL,
            List.of(),
            List.of(),
            List.of(),
            1,
            List.of("documents/taoism"));
    Stage knowledge =
        new Stage(
            "knowledge",
            BatchJobType.KNOWLEDGE_EXTRACTION,
            List.of(new Released("taoism/1", Json.tree(entry), "offline", "")));
    ObjectNode profile = SampleRelease.output(SAMPLE, "profiles", "OCCODON");
    profile
        .putArray("dependsOn")
        .add("passages/taoism_principle_001")
        .add("passages/taoism_principle_999");
    List<Stage> stages = new ArrayList<>();
    stages.add(knowledge);
    stages.addAll(SampleRelease.with(SAMPLE, "profiles", "OCCODON", profile).stages());
    assertOnly(new Release("sample", stages), "reference_unknown", "/profiles/OCCODON/dependsOn/1");

    ObjectNode quest = SampleRelease.output(SAMPLE, "questlines", "OCCODON");
    quest.putArray("knowledgeIds").add("taoism").add("taoism_principle_001").add("alchemy");
    stages.clear();
    stages.add(knowledge);
    stages.addAll(SampleRelease.with(SAMPLE, "questlines", "OCCODON", quest).stages());
    assertOnly(
        new Release("sample", stages), "reference_unknown", "/questlines/OCCODON/knowledgeIds/2");
  }

  @Test
  void ofAStageThatIsNotThereNothingIsSaid() {
    Release profilesOnly = new Release("profiles", SAMPLE.stages().subList(0, 1));
    ObjectNode output = SampleRelease.output(SAMPLE, "profiles", "OCCODON");
    output.putArray("dependsOn").add("artifacts/nowhere_artifact_1").add("passages/far_away");
    assertThat(check(SampleRelease.with(profilesOnly, "profiles", "OCCODON", output))).isEmpty();
  }

  @Test
  void aPassageOfElsewhereIsNobodysFault() {
    Release release =
        with(
            "profiles",
            "OCCODON",
            profile ->
                ((ArrayNode) profile.get("dependsOn"))
                    .add("passages/doc/notes/reeds.md#of-reeds")
                    .add("passages/another_tradition_concept_001"));
    assertThat(check(release)).isEmpty();
  }

  @Test
  void theCheckIsFoundAsAService() {
    assertThat(ServiceLoader.load(ReleaseCheck.class)).hasAtLeastOneElementOfType(MergeCheck.class);
  }
}

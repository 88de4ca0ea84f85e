package dev.governor.governors.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.governor.api.data.Json;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseFile;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.profile.RelationType;
import dev.governor.governors.schema.RecordCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReconcilerTest {

  private static final Release SAMPLE = SampleRelease.of(Canon.get().governors().subList(0, 7), 3);

  /// The sample in which each of these tells just these relations: `ally PASCOMB`.
  private static Release telling(Map<String, List<String>> relations) {
    Release release = SAMPLE;
    for (String governor : relations.keySet()) {
      ObjectNode profile = SampleRelease.output(SAMPLE, "profiles", governor);
      var list = profile.putArray("relations");
      for (String relation : relations.getOrDefault(governor, List.of())) {
        String[] words = relation.split(" ", 2);
        list.addObject()
            .put("type", words[0])
            .put("target", words[1])
            .put("reason", "They have met, and neither has forgotten it.");
      }
      release = SampleRelease.with(release, "profiles", governor, profile);
    }
    return release;
  }

  private static List<Reconciliation> reconciled(Map<String, List<String>> relations) {
    return MergeReport.of(telling(relations)).reconciliations();
  }

  @Test
  void theMissingSideIsProposedWithAReasonThatAProfileMayHave() {
    for (RelationType type :
        List.of(RelationType.ALLY, RelationType.RIVAL, RelationType.MORTAL_ORDER)) {
      List<Reconciliation> found =
          reconciled(
              Map.of(
                  "OCCODON",
                  List.of(type + " VALGARS"),
                  "PASCOMB",
                  List.of(),
                  "VALGARS",
                  List.of(),
                  "DIALOIA",
                  List.of()));
      assertThat(found).hasSize(1);
      Reconciliation proposal = found.getFirst();
      assertThat(proposal.told()).isEqualTo("/profiles/OCCODON/relations/0");
      assertThat(proposal.governorId()).isEqualTo("VALGARS");
      assertThat(proposal.verdict()).isEqualTo(Verdict.ADD);
      assertThat(proposal.missing().type()).isEqualTo(type);
      assertThat(proposal.missing().target()).isEqualTo("OCCODON");
      assertThat(RecordCheck.of(proposal.missing())).isEmpty();
    }
  }

  @Test
  void whoSaysTheOppositeIsNotOverruled() {
    List<Reconciliation> found =
        reconciled(Map.of("OCCODON", List.of("ally PASCOMB"), "PASCOMB", List.of("rival OCCODON")));
    assertThat(found)
        .extracting(Reconciliation::governorId, Reconciliation::verdict)
        .contains(tuple("PASCOMB", Verdict.CONTRADICTED), tuple("OCCODON", Verdict.CONTRADICTED));
  }

  @Test
  void nobodyIsGivenMoreRelationsThanAProfileHolds() {
    Map<String, List<String>> all = new TreeMap<>();
    for (String id : List.of("PASCOMB", "VALGARS", "DOAGNIS", "PACASNA", "DIALOIA", "SAMAPHA")) {
      all.put(id, List.of("mortal_order OCCODON"));
    }
    all.put("OCCODON", List.of());
    List<Verdict> verdicts = new ArrayList<>();
    reconciled(all).forEach(proposal -> verdicts.add(proposal.verdict()));
    assertThat(verdicts)
        .containsExactlyInAnyOrder(
            Verdict.ADD, Verdict.ADD, Verdict.ADD, Verdict.ADD, Verdict.NO_ROOM, Verdict.NO_ROOM);
  }

  @Test
  void theReportIsWrittenAsJson() {
    Release release =
        telling(Map.of("DIALOIA", List.of("mortal_order OCCODON"), "VALGARS", List.of()));
    List<ReleaseFile> files = new MergeReportFile().files(release);
    assertThat(files).extracting(ReleaseFile::name).containsExactly("merge-report.json");
    JsonNode report = Json.parse(files.getFirst().text());
    assertThat(report.at("/schemaVersion").intValue()).isEqualTo(1);
    assertThat(report.at("/stages/0/results").intValue()).isEqualTo(7);
    assertThat(report.at("/findings")).isEmpty();
    assertThat(report.at("/reconciliations/0/verdict").stringValue()).isEqualTo("add");
    assertThat(report.at("/reconciliations/0/missing/target").stringValue()).isEqualTo("DIALOIA");
  }
}

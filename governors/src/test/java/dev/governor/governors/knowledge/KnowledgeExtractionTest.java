package dev.governor.governors.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.document.Sentences;
import dev.governor.governors.document.Shipped;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class KnowledgeExtractionTest {

  private static final KnowledgeExtraction TYPE = KnowledgeExtraction.TYPE;

  @Test
  void aDocumentBecomesOneItemASection() {
    List<SourceSection> sections = Composed.sections(Shipped.row("taoism"));
    assertThat(sections).hasSize(10);
    assertThat(sections).extracting(TYPE::keyOf).startsWith("taoism/1", "taoism/2");
    assertThat(sections)
        .extracting(section -> section.section().heading())
        .startsWith("Taoism", "Laozi, Zhuangzi and their books")
        .contains("Wu wei");
    assertThat(sections).allSatisfy(section -> assertThat(section.title()).isEqualTo("Taoism"));
    assertThat(sections.get(5).outline())
        .hasSize(10)
        .contains(new OutlinePoint("Wu wei", sections.get(5).outline().get(5).gist()));
    assertThat(sections.get(5).outline().get(5).gist()).startsWith("Wu wei means not to act");
  }

  @Test
  void theKeysAreKnownWithoutWhatAnEarlierJobMade() {
    assertThat(TYPE.keysOf(Shipped.row("i_ching")))
        .hasSize(10)
        .startsWith("i_ching/1")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatAnEarlierJobMadeIsKeptAndDependedOn() {
    ObjectNode row = Shipped.row("taoism");
    assertThat(Composed.sections(row).getFirst().ids()).containsExactly("documents/taoism");
    row.set("tradition", JoinedTradition.of("taoism"));
    SourceSection joined = Composed.sections(row).getFirst();
    assertThat(joined.tradition()).isPresent();
    assertThat(Composed.entry(joined, 1).dependsOn())
        .containsExactly("documents/taoism", "traditions/taoism");
    assertThat(TYPE.restore(Json.parse(Json.write(TYPE.store(joined))))).isEqualTo(joined);
    row.putObject("tradition").put("id", "taoism");
    assertThatThrownBy(() -> TYPE.split(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("tradition of taoism is no Tradition as its job writes it");
  }

  @Test
  void aLongDocumentIsOutlinedAroundTheSectionOnly() {
    ObjectNode row =
        Json.object()
            .put("name", "taoism.md")
            .put(
                "text",
                ("## Part\n" + "A sentence of some words here. ".repeat(6) + "\n").repeat(40));
    List<SourceSection> sections = Composed.sections(row);
    assertThat(sections).hasSize(40);
    assertThat(sections).allSatisfy(section -> assertThat(section.outline()).hasSize(15));
  }

  @Test
  void aDocumentWithMoreSectionsThanIdsIsRefused() {
    ObjectNode row =
        Json.object()
            .put("name", "taoism.md")
            .put("text", ("## Part\n" + "word ".repeat(30) + "\n").repeat(1000));
    assertThatThrownBy(() -> TYPE.split(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "the document on taoism has 1000 sections, and ids have room for 999; divide it");
  }

  @Test
  void anEntryIsPublishedUnderItsIdWithItsSummaryAndTheBeginningOfItsBody() {
    SourceSection source = Composed.sections(Shipped.row("taoism")).get(5);
    KnowledgeEntry entry = Composed.entry(source, 1);
    List<Passage> passages = TYPE.passages(entry).toList();
    assertThat(passages).hasSize(1);
    Passage passage = passages.getFirst();
    assertThat(passage.id()).isEqualTo("taoism_concept_006");
    assertThat(passage.subject()).isEqualTo("taoism");
    assertThat(passage.title()).isEqualTo("Taoism: Wu wei");
    assertThat(passage.text()).startsWith(entry.summary()).contains("a cook whose knife");
    assertThat(Sentences.words(passage.text())).isBetween(200, 310);
    assertThat(passage.tags()).containsAll(entry.tags()).contains("concept", "intermediate");
  }

  @Test
  void storeAndRestoreAreInverse() {
    for (SourceSection section : Composed.sections()) {
      assertThat(TYPE.restore(Json.parse(Json.write(TYPE.store(section))))).isEqualTo(section);
    }
    KnowledgeEntry entry = Composed.entry(Composed.sections().getFirst(), 3);
    assertThat(TYPE.read(Json.parse(Json.write(TYPE.write(entry))))).isEqualTo(entry);
  }

  @Test
  void theTypeAndItsComposerAreFoundAsServices() {
    assertThat(ServiceLoader.load(JobType.class))
        .hasAtLeastOneElementOfType(KnowledgeExtraction.class);
    assertThat(ServiceLoader.load(OfflineComposer.class))
        .extracting(OfflineComposer::jobType)
        .contains("KNOWLEDGE_EXTRACTION");
  }
}

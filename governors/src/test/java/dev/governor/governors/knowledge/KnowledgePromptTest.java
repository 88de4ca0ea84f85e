package dev.governor.governors.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.governors.document.Shipped;
import dev.governor.governors.document.Strange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class KnowledgePromptTest {

  private static final KnowledgeExtraction TYPE = KnowledgeExtraction.TYPE;
  private static final String PARAGRAPH =
      "Nine lines are cut in the air. Each is drawn with a syllable. ".repeat(3).strip();

  private static final List<SourceSection> SMALL =
      Composed.sections(
          Json.object()
              .put("name", "kuji_kiri.md")
              .put("text", "# Kuji\n" + PARAGRAPH + "\n\n## The grid\n" + PARAGRAPH + "\n"));

  private static String golden(String name) throws IOException {
    try (var in = KnowledgePromptTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePromptOfASmallSectionIsTheGoldenOne() throws IOException {
    assertThat(TYPE.prompt(SMALL.get(1)).system()).isEqualTo(golden("system.golden.txt"));
    assertThat(TYPE.prompt(SMALL.get(1)).user()).isEqualTo(golden("kuji_kiri_2.golden.txt"));
  }

  @Test
  void theSystemTextIsTheSameForAllSoThatItCanBeCached() {
    assertThat(Composed.sections())
        .extracting(section -> TYPE.prompt(section).system())
        .containsOnly(TYPE.prompt(SMALL.getFirst()).system());
  }

  @Test
  void whatAnEarlierJobMadeIsToldToo() {
    ObjectNode row = Shipped.row("taoism");
    row.set("tradition", JoinedTradition.of("taoism"));
    SourceSection joined = Composed.sections(row).get(2);
    assertThat(TYPE.prompt(joined).user())
        .contains("- overview: Taoism is a Chinese tradition", "- concepts: ", "Wu wei; ");
    assertThat(new KnowledgeComposer().factsIn(TYPE.prompt(joined).toConversation()))
        .contains(TYPE.facts(joined));
  }

  @Test
  void theSectionIsKnownFromThePromptAlone() {
    KnowledgeComposer composer = new KnowledgeComposer();
    Stream.concat(
            Composed.sections().stream(),
            Strange.rows().stream().flatMap(row -> Composed.sections(row).stream()))
        .forEach(section -> {
          Conversation sent = TYPE.prompt(section).toConversation();
          assertThat(composer.factsIn(sent)).contains(TYPE.facts(section));
          assertThat(composer.factsIn(sent.followedBy("{}", "body is missing")))
              .contains(TYPE.facts(section));
        });
  }

  @Test
  void otherPromptsAreOthers() {
    assertThat(new KnowledgeComposer().factsIn(Conversation.of("", "Write the entry on it.")))
        .isEmpty();
  }

  @Test
  void theTemplateTextHasTheClosedListsAndTheSlots() {
    assertThat(TYPE.promptTemplate())
        .contains("foundational", "practical", "celtic_druidic", "{{source.section.text}}");
  }
}

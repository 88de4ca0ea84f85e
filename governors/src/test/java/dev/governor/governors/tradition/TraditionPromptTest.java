package dev.governor.governors.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.governors.document.Strange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraditionPromptTest {

  private static final TraditionProcessing TYPE = TraditionProcessing.TYPE;

  private static final TraditionSeed SMALL =
      Composed.seed(
          Json.object()
              .put("name", "kuji_kiri.md")
              .put("text", "# Kuji\r\n\r\n" + "Nine lines are cut in the air.  \r\n".repeat(8)));

  private static String golden(String name) throws IOException {
    try (var in = TraditionPromptTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePromptOfASmallDocumentIsTheGoldenOne() throws IOException {
    assertThat(TYPE.prompt(SMALL).system()).isEqualTo(golden("system.golden.txt"));
    assertThat(TYPE.prompt(SMALL).user()).isEqualTo(golden("kuji_kiri.golden.txt"));
  }

  @Test
  void theSystemTextIsTheSameForAllSoThatItCanBeCached() {
    assertThat(Composed.seeds())
        .extracting(seed -> TYPE.prompt(seed).system())
        .containsOnly(TYPE.prompt(SMALL).system());
  }

  @Test
  void theSeedIsKnownFromThePromptAlone() {
    TraditionComposer composer = new TraditionComposer();
    Stream.concat(Composed.seeds().stream(), Strange.rows().stream().map(Composed::seed))
        .forEach(seed -> {
          Conversation sent = TYPE.prompt(seed).toConversation();
          assertThat(composer.factsIn(sent)).contains(TYPE.facts(seed));
          assertThat(composer.factsIn(sent.followedBy("{}", "overview is missing")))
              .contains(TYPE.facts(seed));
        });
  }

  @Test
  void otherPromptsAreOthers() {
    assertThat(new TraditionComposer().factsIn(Conversation.of("", "Describe Taoism."))).isEmpty();
  }

  @Test
  void theTemplateTextHasTheClosedListAndTheSlots() {
    assertThat(TYPE.promptTemplate()).contains("celtic_druidic", "{{sourceNotes}}");
  }
}

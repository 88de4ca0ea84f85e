package dev.governor.governors.tradition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.TraditionGroup;
import dev.governor.governors.document.Shipped;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TraditionProcessingTest {

  private static final TraditionProcessing TYPE = TraditionProcessing.TYPE;
  private static final String NOTES = "Some words about it. ".repeat(20).strip();

  private static ObjectNode own() {
    return Json.object()
        .put("id", "my_school")
        .put("display_name", "The School of Mine")
        .put("group", "science_and_reality")
        .put("source_notes", NOTES);
  }

  private static void assertRefused(JsonNode row, String sentence) {
    assertThatThrownBy(() -> TYPE.split(row))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aFileOfAFolderIsTheTraditionOfItsName() {
    TraditionSeed seed = Composed.seed(Shipped.row("golden_dawn"));
    assertThat(seed.id()).isEqualTo("golden_dawn");
    assertThat(seed.displayName()).isEqualTo("The Golden Dawn");
    assertThat(seed.spokenName()).isEqualTo("the Golden Dawn");
    assertThat(seed.group()).isEqualTo(TraditionGroup.MAGICK_SYSTEM);
    assertThat(TYPE.keysOf(Shipped.row("golden_dawn"))).containsExactly("golden_dawn");
    assertThat(Composed.seed(Shipped.row("golden_dawn").put("name", "Golden Dawn.pdf")))
        .isEqualTo(seed);
  }

  @Test
  void aRowMayBringATraditionOfItsOwn() {
    TraditionSeed seed = Composed.seed(own());
    assertThat(seed.displayName()).isEqualTo("The School of Mine");
    assertThat(seed.spokenName()).isEqualTo("the School of Mine");
    assertThat(seed.sourceNotes()).isEqualTo(NOTES);
  }

  @Test
  void theTableNeedNotBeRepeatedAndMayNotBeContradicted() {
    ObjectNode row = Json.object().put("id", "taoism").put("source_notes", NOTES);
    assertThat(Composed.seed(row).displayName()).isEqualTo("Taoism");
    assertRefused(
        row.put("group", "magick_system"),
        "group of taoism is 'magick_system' in the row, but 'philosophy_and_mysticism' in the table");
  }

  @Test
  void whatDoesNotFitIsRefusedWithASentence() {
    assertRefused(Json.tree("taoism"), "must be a file of a folder, or an object with id");
    assertRefused(own().put("grup", "x"), "field 'grup' is unknown; the nearest is group");
    assertRefused(own().put("id", 7), "id must be a text");
    assertRefused(own().put("id", "7 Rays"), "must be 3 to 41 of a-z, 0-9 and _");
    assertRefused(own().put("group", "science"), "group of my_school must be one of magick_system");
    assertRefused(own().put("display_name", "{name}"), "must be one line of 2 to 60 characters");
    assertRefused(own().put("source_notes", "Too short."), "has 2 words; give at least 50");
    assertRefused(
        Json.object().put("name", "taosim.md").put("text", NOTES),
        "'taosim' is none of the traditions that ship, the nearest is taoism");
  }

  @Test
  void storeAndRestoreAreInverse() {
    for (TraditionSeed seed : Composed.seeds()) {
      assertThat(TYPE.restore(Json.parse(Json.write(TYPE.store(seed))))).isEqualTo(seed);
      Tradition tradition = Composed.tradition(seed, 3);
      assertThat(TYPE.read(Json.parse(Json.write(TYPE.write(tradition))))).isEqualTo(tradition);
    }
  }

  @Test
  void theTypeAndItsComposerAreFoundAsServices() {
    assertThat(ServiceLoader.load(JobType.class))
        .hasAtLeastOneElementOfType(TraditionProcessing.class);
    assertThat(ServiceLoader.load(OfflineComposer.class))
        .extracting(OfflineComposer::jobType)
        .contains("TRADITION_PROCESSING");
  }
}

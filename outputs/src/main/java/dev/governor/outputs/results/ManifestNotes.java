package dev.governor.outputs.results;

import dev.governor.outputs.log.LogGaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a reader of the numbers has to know besides.
public final class ManifestNotes {

  private ManifestNotes() {}

  /// Sentences, in the order in which they matter.
  public static List<String> of(ObjectNode config, Path folder) {
    List<String> notes = new ArrayList<>();
    if (isOffline(config)) {
      notes.add(
          "The results were composed by the offline provider, without a model; its model,"
              + " max_tokens and temperature settings had no effect.");
    }
    for (JsonNode note : config.path("notes")) {
      notes.add(note.asString());
    }
    LogGaps.in(folder).sentence().ifPresent(notes::add);
    return notes;
  }

  /// The date of the prices that the costs were computed with.
  public static String priceTable(ObjectNode config) {
    String date = config.path("price_table").asString("");
    if (!date.isEmpty()) {
      return date;
    }
    return isOffline(config) ? "none: the offline provider charges nothing" : "not recorded";
  }

  private static boolean isOffline(ObjectNode config) {
    return config.path("provider").path("name").asString("").equals("offline");
  }
}

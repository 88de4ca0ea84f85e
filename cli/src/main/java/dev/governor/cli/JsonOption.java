package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.cli.show.Screen;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `--json`.
final class JsonOption {

  @Option(names = "--json", description = "Prints one JSON document instead of text.")
  boolean chosen;

  /// Prints the document.
  static void print(Screen screen, JsonNode document) {
    screen.print(Json.writePretty(document));
  }
}

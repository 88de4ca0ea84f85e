package dev.governor.governors.schema;

import java.util.function.BiConsumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Visits all texts of a JSON document, with where they stand.
public final class Texts {

  private Texts() {}

  /// @param visitor is given the JSON pointer and the text
  public static void forEach(JsonNode document, BiConsumer<String, String> visitor) {
    visit(document, JsonPointer.empty(), visitor);
  }

  private static void visit(JsonNode node, JsonPointer at, BiConsumer<String, String> visitor) {
    if (node.isString()) {
      visitor.accept(at.toString(), node.stringValue());
    }
    node.properties()
        .forEach(entry -> visit(entry.getValue(), at.appendProperty(entry.getKey()), visitor));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), at.appendIndex(i), visitor);
    }
  }
}

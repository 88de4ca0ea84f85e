package dev.governor.cli.show;

import dev.governor.api.data.Json;
import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/// One JSON document with a long list in it, written as it comes.
public final class JsonStream {

  private final PrintStream out;
  private boolean isFirst = true;

  /// @param head what stands before the list; at least one property
  public JsonStream(Screen screen, JsonNode head, String list) {
    this.out = screen.out();
    String text = Json.write(head);
    out.print(text.substring(0, text.length() - 1) + ",\"" + list + "\":[\n");
  }

  /// Adds to the list.
  public void add(JsonNode element) {
    out.print(isFirst ? "" : ",\n");
    out.print(Json.write(element));
    isFirst = false;
  }

  /// Ends the document.
  ///
  /// @param tail what stands after the list; may be empty
  public void end(JsonNode tail) {
    String text = Json.write(tail);
    out.println("\n]" + (tail.isEmpty() ? "}" : "," + text.substring(1)));
  }
}

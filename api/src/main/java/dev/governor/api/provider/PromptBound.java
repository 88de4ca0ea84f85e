package dev.governor.api.provider;

import dev.governor.api.data.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/// How many input tokens a question can have at most, whoever counts them.
///
/// A token has at least one byte, so no text has more tokens than bytes in UTF-8. To that comes
/// what vendors add around it: markers of turns, the instructions of their schema modes, and the
/// schema itself, perhaps as text and as a format, rewritten and closed. A provider must not send
/// more than this.
public final class PromptBound {

  /// Around one turn: the vendors' templates take less than ten tokens.
  private static final long TURN = 64;

  /// Around all of it: instructions of a schema mode, names, keys.
  private static final long FRAME = 1_024;

  /// The schema as text, and as a format in which the shortest object grows by less than four.
  private static final long SCHEMA_COPIES = 5;

  private PromptBound() {}

  public static long tokens(ModelRequest request) {
    return tokens(request.conversation(), schemaBytes(request.schema()));
  }

  /// @param schemaBytes as [#schemaBytes] counts them
  public static long tokens(Conversation conversation, long schemaBytes) {
    long bytes = FRAME + TURN + bytes(conversation.system()) + SCHEMA_COPIES * schemaBytes;
    for (Message message : conversation.messages()) {
      bytes += TURN + bytes(message.text());
    }
    return bytes;
  }

  /// Of a schema as JSON; it is the same for all questions of a job.
  public static long schemaBytes(ObjectNode schema) {
    return bytes(Json.write(schema));
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

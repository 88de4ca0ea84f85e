package dev.governor.governors.tradition;

import com.samskivert.mustache.Template;
import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.prompt.PromptFiles;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The question for one tradition, from the templates beside this class. The system text is the
/// same for all, so that providers can cache it; the document comes last.
final class TraditionPrompt {

  private static final String SYSTEM_TEMPLATE =
      PromptFiles.text(TraditionPrompt.class, "system.mustache");
  private static final String USER_TEMPLATE =
      PromptFiles.text(TraditionPrompt.class, "user.mustache");
  private static final Template USER = PromptFiles.compile(USER_TEMPLATE);
  private static final String SYSTEM =
      PromptFiles.compile(SYSTEM_TEMPLATE)
          .execute(
              Map.of(
                  "traditions",
                  Arrays.stream(TraditionId.values())
                      .map(TraditionId::toString)
                      .collect(Collectors.joining(", "))));

  /// What the template of a tradition's own part makes.
  private static final Pattern OWN =
      Pattern.compile(
          """
          The tradition
          - id: (?<id>\\w+)
          - name: (?<name>[^\\n]+)
          - group: (?<group>\\w+)

          <document>
          (?<notes>.*)
          </document>

          Describe [^\\n]+\\n\
          """,
          Pattern.DOTALL);

  private TraditionPrompt() {}

  static Prompt of(TraditionSeed seed) {
    return new Prompt(SYSTEM, USER.execute(seed));
  }

  /// The seed that a conversation which this prompt began is about.
  static Optional<JsonNode> seedIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    Matcher own = OWN.matcher(conversation.messages().getFirst().text());
    return own.matches()
        ? Optional.of(
            Json.object()
                .put("id", own.group("id"))
                .put("displayName", own.group("name"))
                .put("group", own.group("group"))
                .put("sourceNotes", own.group("notes")))
        : Optional.empty();
  }

  /// Both templates, with the list that the first one is filled with.
  static String templates() {
    return SYSTEM + "\n\n" + USER_TEMPLATE;
  }
}

package dev.governor.governors.knowledge;

import com.samskivert.mustache.Template;
import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.TraditionGroup;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.document.Section;
import dev.governor.governors.prompt.PromptFiles;
import dev.governor.governors.tradition.Concept;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The question for one section, from the templates beside this class. The system text is the same
/// for all, so that providers can cache it; the section comes last.
final class KnowledgePrompt {

  private static final String SYSTEM_TEMPLATE =
      PromptFiles.text(KnowledgePrompt.class, "system.mustache");
  private static final String USER_TEMPLATE =
      PromptFiles.text(KnowledgePrompt.class, "user.mustache");
  private static final Template USER = PromptFiles.compile(USER_TEMPLATE);
  private static final String SYSTEM = PromptFiles.compile(SYSTEM_TEMPLATE).execute(closedLists());

  /// What the template of a section's own part makes.
  private static final Pattern OWN =
      Pattern.compile(
          """
          The tradition
          - id: (?<id>\\w+)
          - name: (?<name>[^\\n]+)
          - group: (?<group>\\w+)
          .*?
          The document: (?<title>[^\\n]+)
          Its sections:
          (?<outline>(?:- [^\\n]+\\n)*)
          Section (?<ordinal>[0-9]+), part (?<part>[0-9]+): (?<heading>[^\\n]+)
          <section>
          (?<text>.*)
          </section>

          Write the entry [^\\n]+\\n\
          """,
          Pattern.DOTALL);

  private static final Pattern POINT = Pattern.compile("- ([^\\n]*?) \\| ([^\\n]*)\\n");

  private KnowledgePrompt() {}

  static Prompt of(SourceSection source) {
    return new Prompt(SYSTEM, USER.execute(view(source)));
  }

  /// The section that a conversation which this prompt began is about.
  static Optional<JsonNode> sectionIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    Matcher own = OWN.matcher(conversation.messages().getFirst().text());
    return own.matches() ? Optional.of(Json.tree(section(own))) : Optional.empty();
  }

  private static SourceSection section(Matcher own) {
    return new SourceSection(
        own.group("id"),
        own.group("name"),
        TraditionGroup.valueOf(own.group("group").toUpperCase(Locale.ROOT)),
        own.group("title"),
        Integer.parseInt(own.group("ordinal")),
        new Section(own.group("heading"), Integer.parseInt(own.group("part")), own.group("text")),
        POINT
            .matcher(own.group("outline"))
            .results()
            .map(point -> new OutlinePoint(point.group(1), point.group(2)))
            .toList(),
        Optional.empty());
  }

  /// Both templates, with the lists that the first one is filled with.
  static String templates() {
    return SYSTEM + "\n\n" + USER_TEMPLATE;
  }

  private static Map<String, Object> closedLists() {
    return Map.of(
        "types",
        Arrays.stream(EntryType.values())
            .map(type -> "- " + type + ": " + type.gloss())
            .collect(Collectors.joining("\n")),
        "levels",
        words(Level.values()),
        "traditions",
        words(TraditionId.values()));
  }

  private static String words(Object[] words) {
    return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> view(SourceSection source) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("source", source);
    view.put("outline", source.outline());
    view.put("part", String.valueOf(source.section().part()));
    view.put(
        "tradition",
        source.tradition().stream()
            .map(tradition ->
                Map.of(
                    "overview",
                    tradition.overview(),
                    "concepts",
                    tradition.concepts().stream()
                        .map(Concept::name)
                        .collect(Collectors.joining("; "))))
            .toList());
    return view;
  }
}

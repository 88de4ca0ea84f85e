package dev.governor.governors.artifact;

import com.samskivert.mustache.Template;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.prompt.PromptFiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The question for one artifact, from the templates beside this class. The system text is the same
/// for all, so that providers can cache it; the governor's own facts come last.
final class ArtifactPrompt {

  private static final String SYSTEM_TEMPLATE =
      PromptFiles.text(ArtifactPrompt.class, "system.mustache");
  private static final String USER_TEMPLATE =
      PromptFiles.text(ArtifactPrompt.class, "user.mustache");
  private static final Template USER = PromptFiles.compile(USER_TEMPLATE);
  private static final String SYSTEM = PromptFiles.compile(SYSTEM_TEMPLATE).execute(closedLists());

  /// How the template of an artifact's own part begins.
  private static final Pattern OWN =
      Pattern.compile("The artifact\\n- id: \\w+\\n- governor: (\\w+)\\n- slot: ([12]) of 2\\n");

  private ArtifactPrompt() {}

  static Prompt of(ArtifactItem item) {
    return new Prompt(SYSTEM, USER.execute(view(item)));
  }

  /// The facts of the artifact that a conversation that this prompt began is about.
  static Optional<ArtifactFacts> factsIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    Matcher own = OWN.matcher(conversation.messages().getFirst().text());
    return own.lookingAt()
        ? Canon.get()
            .governor(own.group(1))
            .map(governor -> ArtifactFacts.of(governor, Integer.parseInt(own.group(2))))
        : Optional.empty();
  }

  /// Both templates, with the lists that the first one is filled with.
  static String templates() {
    return SYSTEM + "\n\n" + USER_TEMPLATE;
  }

  private static Map<String, Object> closedLists() {
    Map<String, Object> lists = new LinkedHashMap<>();
    lists.put("kinds", words(ArtifactKind.values()));
    lists.put(
        "effects",
        Arrays.stream(EffectType.values())
            .map(type -> "- " + type + ": " + type.gloss() + ". " + magnitudes(type))
            .collect(Collectors.joining("\n")));
    lists.put(
        "systems",
        Arrays.stream(CorrespondenceSystem.values())
            .map(system -> "- " + system + ": " + String.join(", ", system.keys()))
            .collect(Collectors.joining("\n")));
    return lists;
  }

  private static String magnitudes(EffectType type) {
    return Arrays.stream(Rarity.values())
        .map(rarity -> rarity + " " + Magnitudes.of(type, rarity))
        .collect(Collectors.joining(", "));
  }

  private static String words(Object[] words) {
    return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> view(ArtifactItem item) {
    GovernorFacts facts = GovernorFacts.of(item.governor());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", item.id());
    view.put("slot", item.slot());
    view.put("rarity", item.rarity());
    view.put("governor", item.governor());
    view.put("tribe", facts.tribe());
    view.put("systems", facts.correspondences());
    view.put("hexagram", facts.correspondences().hexagrams().getFirst());
    view.put("profile", item.profile().stream().toList());
    view.put("grounded", !item.passages().isEmpty());
    view.put("passages", item.passages());
    return view;
  }
}

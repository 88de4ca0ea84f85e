package dev.governor.governors.profile;

import com.samskivert.mustache.Template;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.prompt.PromptFiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The question for one governor, from the templates beside this class. The system text is the same
/// for all governors, so that providers can cache it; the governor's own facts come last.
final class ProfilePrompt {

  private static final String SYSTEM_TEMPLATE =
      PromptFiles.text(ProfilePrompt.class, "system.mustache");
  private static final String USER_TEMPLATE =
      PromptFiles.text(ProfilePrompt.class, "user.mustache");
  private static final Template USER = PromptFiles.compile(USER_TEMPLATE);
  private static final String SYSTEM = PromptFiles.compile(SYSTEM_TEMPLATE).execute(closedLists());

  /// How the template of a governor's own part begins.
  private static final Pattern OWN = Pattern.compile("The governor\\n- id: (\\w+)\\n");

  private ProfilePrompt() {}

  static Prompt of(GovernorFacts facts) {
    return new Prompt(SYSTEM, USER.execute(view(facts)));
  }

  /// The governor whom a conversation that this prompt began is about.
  static Optional<Governor> governorIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    Matcher own = OWN.matcher(conversation.messages().getFirst().text());
    return own.lookingAt() ? Canon.get().governor(own.group(1)) : Optional.empty();
  }

  /// Both templates, with the lists that the first one is filled with.
  static String templates() {
    return SYSTEM + "\n\n" + USER_TEMPLATE;
  }

  private static Map<String, Object> closedLists() {
    Map<String, Object> lists = new LinkedHashMap<>();
    lists.put("roles", glossed(Role.values()));
    lists.put("roleArchetypes", glossed(RoleArchetype.values()));
    lists.put("selfRegards", glossed(SelfRegard.values()));
    lists.put("polarities", glossed(Polarity.values()));
    lists.put("orientations", glossed(Orientation.values()));
    lists.put("alignments", words(Alignment.values()));
    lists.put("virtues", words(Virtue.values()));
    lists.put(
        "flaws",
        Arrays.stream(Flaw.values())
            .map(flaw -> flaw + " (not with " + flaw.opposite() + ")")
            .collect(Collectors.joining(", ")));
    lists.put("tones", words(Tone.values()));
    lists.put("approaches", words(Approach.values()));
    lists.put("relationTypes", words(RelationType.values()));
    lists.put("traditions", words(TraditionId.values()));
    lists.put(
        "governors",
        Canon.get().governors().stream()
            .map(Governor::originalId)
            .collect(Collectors.joining(", ")));
    return lists;
  }

  private static String glossed(Glossed[] words) {
    return Arrays.stream(words)
        .map(word -> "- " + word + ": " + word.gloss())
        .collect(Collectors.joining("\n"));
  }

  private static String words(Object[] words) {
    return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> view(GovernorFacts facts) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("governor", facts.governor());
    view.put("aethyr", facts.aethyr());
    view.put("tribe", facts.tribe());
    view.put("systems", facts.correspondences());
    view.put("spellings", named("none", facts.governor().nameVariants()));
    view.put(
        "hexagrams",
        facts.correspondences().hexagrams().stream()
            .map(hexagram -> hexagram.number() + " " + hexagram.english())
            .collect(Collectors.joining("; ")));
    view.put("companion", facts.kin().companion().orElse("none"));
    view.put("counterpart", facts.kin().counterpart().orElse("none"));
    view.put("sameAethyr", named("none", facts.kin().aethyr()));
    view.put("sameTribe", named("none", facts.kin().tribe()));
    return view;
  }

  private static String named(String nothing, List<String> names) {
    return names.isEmpty() ? nothing : String.join(", ", names);
  }
}

package dev.governor.governors.profile;

import com.samskivert.mustache.Template;
import dev.governor.api.knowledge.Passage;
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
import java.util.stream.Stream;

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
  private static final Pattern OWN = Pattern.compile("The governor\\n- id: (?<id>\\w+)\\n");

  private static final Pattern PASSAGE =
      Pattern.compile("^- passage \\S+, of (?<subject>\\w+): ", Pattern.MULTILINE);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private ProfilePrompt() {}

  static Prompt of(ProfileItem item) {
    return new Prompt(SYSTEM, USER.execute(view(item)));
  }

  /// The facts that stand in a conversation that this prompt began.
  static Optional<ProfileFacts> factsIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    String text = conversation.messages().getFirst().text();
    Matcher own = OWN.matcher(text);
    if (!own.lookingAt()) {
      return Optional.empty();
    }
    Stream<String> subjects =
        PASSAGE.matcher(text).results().map(passage -> passage.group("subject"));
    return Canon.get()
        .governor(own.group("id"))
        .map(governor ->
            new ProfileFacts(GovernorFacts.of(governor), ProfileFacts.traditions(subjects)));
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

  private static Map<String, Object> view(ProfileItem item) {
    GovernorFacts facts = item.facts();
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
    view.put("grounded", !item.passages().isEmpty());
    view.put("passages", item.passages().stream().map(ProfilePrompt::onOneLine).toList());
    return view;
  }

  /// So that no line of a passage can be taken for one of ours.
  private static Passage onOneLine(Passage passage) {
    return new Passage(
        passage.id(),
        passage.subject(),
        SPACES.matcher(passage.title().strip()).replaceAll(" "),
        SPACES.matcher(passage.text().strip()).replaceAll(" "),
        passage.tags());
  }

  private static String named(String nothing, List<String> names) {
    return names.isEmpty() ? nothing : String.join(", ", names);
  }
}

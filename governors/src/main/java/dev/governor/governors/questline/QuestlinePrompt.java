package dev.governor.governors.questline;

import com.samskivert.mustache.Template;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.Glossed;
import dev.governor.governors.prompt.PromptFiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The question for one quest, from the templates beside this class. The system text is the same
/// for all, so that providers can cache it; the quest's own facts come last. [OwnPart] reads them.
final class QuestlinePrompt {

  private static final String SYSTEM_TEMPLATE =
      PromptFiles.text(QuestlinePrompt.class, "system.mustache");
  private static final String USER_TEMPLATE =
      PromptFiles.text(QuestlinePrompt.class, "user.mustache");
  private static final Template USER = PromptFiles.compile(USER_TEMPLATE);
  private static final String SYSTEM = PromptFiles.compile(SYSTEM_TEMPLATE).execute(closedLists());

  private QuestlinePrompt() {}

  static Prompt of(QuestlineItem item) {
    return new Prompt(SYSTEM, USER.execute(view(item)));
  }

  /// Both templates, with the lists that the first one is filled with.
  static String templates() {
    return SYSTEM + "\n\n" + USER_TEMPLATE;
  }

  private static Map<String, Object> closedLists() {
    Map<String, Object> lists = new LinkedHashMap<>();
    lists.put("types", glossed(QuestlineType.values()));
    lists.put("rewards", glossed(RewardKind.values()));
    lists.put(
        "kinds",
        Arrays.stream(EncounterKind.values())
            .map(EncounterKind::toString)
            .collect(Collectors.joining(", ")));
    return lists;
  }

  private static String glossed(Glossed[] words) {
    return Arrays.stream(words)
        .map(word -> "- " + word + ": " + word.gloss())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Object> view(QuestlineItem item) {
    GovernorFacts facts = GovernorFacts.of(item.governor());
    QuestlineFacts own = QuestlineFacts.of(item);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", item.id());
    view.put("type", item.type());
    view.put("difficulty", item.difficulty());
    view.put("offered", own.artifacts().stream().map(offer -> artifact(offer, own)).toList());
    view.put("knowledge", own.knowledge());
    view.put("governor", item.governor());
    view.put("tribe", facts.tribe());
    view.put("systems", facts.correspondences());
    view.put("companion", facts.kin().companion().orElse("none"));
    view.put("profile", item.profile().stream().toList());
    view.put("told", own.story().stream().toList());
    view.put("tiers", item.storyline().map(story -> story.tiers()).orElse(List.of()));
    view.put("grounded", !item.passages().isEmpty());
    view.put("passages", item.passages());
    return view;
  }

  private static String artifact(OfferedArtifact offered, QuestlineFacts facts) {
    return "%s (%s%s): %s"
        .formatted(
            offered.id(),
            offered.rarity(),
            facts.difficulty().allows(offered.rarity()) ? "" : ", too rare to be awarded",
            offered.name().orElse(OwnPart.UNNAMED));
  }
}

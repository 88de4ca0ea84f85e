package dev.governor.governors.storyline;

import com.samskivert.mustache.Template;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Aethyr;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.Choice;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.Relation;
import dev.governor.governors.prompt.PromptFiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The question for one story, from the templates beside this class. The system text is the same
/// for all governors, so that providers can cache it; the governor's own part comes last.
final class StorylinePrompt {

  private static final String SYSTEM_TEMPLATE =
      PromptFiles.text(StorylinePrompt.class, "system.mustache");
  private static final String USER_TEMPLATE =
      PromptFiles.text(StorylinePrompt.class, "user.mustache");
  private static final Template USER = PromptFiles.compile(USER_TEMPLATE);
  private static final String SYSTEM = PromptFiles.compile(SYSTEM_TEMPLATE).execute(closedLists());

  private StorylinePrompt() {}

  static Prompt of(StorylineItem item) {
    return new Prompt(SYSTEM, USER.execute(view(item)));
  }

  /// Both templates, with the lists that the first one is filled with.
  static String templates() {
    return SYSTEM + "\n\n" + USER_TEMPLATE;
  }

  private static Map<String, Object> closedLists() {
    Canon canon = Canon.get();
    return Map.of(
        "levels",
        Arrays.stream(Level.values())
            .map(level ->
                "   - tier %d, %s: %d to %d"
                    .formatted(level.number(), level, level.minReputation(), level.maxReputation()))
            .collect(Collectors.joining("\n")),
        "energy",
        Economy.ENERGY,
        "blocksPerEnergy",
        Economy.BLOCKS_PER_ENERGY,
        "cooldown",
        Economy.COOLDOWN_BLOCKS,
        "traditions",
        joined(List.of(TraditionId.values()), TraditionId::toString),
        "aethyrs",
        joined(canon.aethyrs(), Aethyr::name),
        "governors",
        joined(canon.governors(), Governor::originalId));
  }

  private static Map<String, Object> view(StorylineItem item) {
    GovernorFacts facts = GovernorFacts.of(item.governor());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("governor", facts.governor());
    view.put("aethyr", facts.aethyr());
    view.put("tribe", facts.tribe());
    view.put("systems", facts.correspondences());
    view.put("companion", facts.kin().companion().orElse("none"));
    view.put("counterpart", facts.kin().counterpart().orElse("none"));
    view.put("sameTribe", joined(facts.kin().tribe(), id -> id));
    view.put("artifacts", joined(Unlocks.artifactsOf(item.governor()), id -> id));
    view.put("profile", item.profile().map(StorylinePrompt::profile).stream().toList());
    view.put("embeds", !item.passages().isEmpty());
    view.put("passages", item.passages());
    return view;
  }

  private static Map<String, Object> profile(GovernorProfile profile) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("essence", profile.essence());
    view.put("appearance", profile.appearance());
    view.put("role", profile.role().value());
    view.put("roleArchetype", profile.roleArchetype().value());
    view.put("alignment", profile.alignment().value());
    view.put("selfRegard", profile.selfRegard().value());
    view.put("virtues", joined(profile.virtues(), StorylinePrompt::value));
    view.put("flaws", joined(profile.flaws(), StorylinePrompt::value));
    view.put("low", profile.low());
    view.put("mid", profile.mid());
    view.put("high", profile.high());
    view.put("relations", joined(profile.relations(), StorylinePrompt::relation));
    view.put("traditions", joined(profile.traditions(), StorylinePrompt::value));
    return view;
  }

  private static String value(Choice<?> choice) {
    return choice.value().toString();
  }

  private static String relation(Relation relation) {
    return relation.type() + " " + relation.target();
  }

  private static <T> String joined(List<T> values, Function<T, String> shown) {
    return values.isEmpty() ? "none" : values.stream().map(shown).collect(Collectors.joining(", "));
  }
}

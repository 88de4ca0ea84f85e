package dev.governor.governors.interview;

import com.samskivert.mustache.Template;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.profile.Choice;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.prompt.PromptFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The question for one block, from the templates beside this class. The system text is the same
/// for all, so that providers can cache it; the block's questions come last.
final class InterviewPrompt {

  private static final String SYSTEM = PromptFiles.text(InterviewPrompt.class, "system.mustache");
  private static final String USER_TEMPLATE =
      PromptFiles.text(InterviewPrompt.class, "user.mustache");
  private static final Template USER = PromptFiles.compile(USER_TEMPLATE);

  /// How the template of a block's own part begins.
  private static final Pattern OWN =
      Pattern.compile("The interview\\n- governor: (?<id>\\w+)\\n- block: (?<block>[\\w-]+)\\n");

  private static final Pattern QUESTION =
      Pattern.compile("^question \\d: (?<text>.+)$", Pattern.MULTILINE);
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private InterviewPrompt() {}

  static Prompt of(InterviewItem item) {
    return new Prompt(SYSTEM, USER.execute(view(item)));
  }

  static String templates() {
    return SYSTEM + "\n\n" + USER_TEMPLATE;
  }

  /// The facts that stand in a conversation that this prompt began.
  static Optional<InterviewFacts> factsIn(Conversation conversation) {
    if (conversation.messages().isEmpty()) {
      return Optional.empty();
    }
    String text = conversation.messages().getFirst().text();
    Matcher own = OWN.matcher(text);
    if (!own.lookingAt()) {
      return Optional.empty();
    }
    List<String> questions =
        QUESTION.matcher(text).results().map(question -> question.group("text")).toList();
    Block block = new Block(own.group("block"), questions);
    return Canon.get()
        .governor(own.group("id"))
        .map(governor -> new InterviewFacts(GovernorFacts.of(governor), block));
  }

  private static Map<String, Object> view(InterviewItem item) {
    Map<String, Object> view = new LinkedHashMap<>(SpokenFacts.of(item.facts()));
    view.put("block", item.block().id());
    view.put("companion", item.facts().kin().companion().orElse("none"));
    view.put("counterpart", item.facts().kin().counterpart().orElse("none"));
    view.put("profile", item.profile().map(InterviewPrompt::profile).stream().toList());
    view.put("grounded", !item.passages().isEmpty());
    view.put("passages", item.passages().stream().map(InterviewPrompt::onOneLine).toList());
    List<String> asked = item.block().questions();
    view.put(
        "questions",
        IntStream.range(0, asked.size()).mapToObj(i -> new Asked(i + 1, asked.get(i))).toList());
    return view;
  }

  record Asked(int number, String question) {}

  private static Map<String, Object> profile(GovernorProfile profile) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("essence", flat(profile.essence()));
    view.put("role", profile.role().value());
    view.put("figure", profile.roleArchetype().value());
    view.put("selfRegard", profile.selfRegard().value());
    view.put("virtues", words(profile.virtues()));
    view.put("flaws", words(profile.flaws()));
    view.put("mid", profile.mid());
    view.put(
        "relations",
        profile.relations().isEmpty()
            ? "none"
            : profile.relations().stream()
                .map(relation -> relation.type() + " " + relation.target())
                .collect(Collectors.joining(", ")));
    return view;
  }

  private static String words(List<? extends Choice<?>> choices) {
    return choices.stream()
        .map(choice -> choice.value().toString())
        .collect(Collectors.joining(", "));
  }

  /// So that no line of what somebody else wrote can be taken for one of ours.
  private static Passage onOneLine(Passage passage) {
    return new Passage(
        passage.id(), passage.subject(), flat(passage.title()), flat(passage.text()), List.of());
  }

  private static String flat(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
  }
}

package dev.governor.governors.interview;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.Kin;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes a governor's answers without a model: to the questions that ship from phrases that are
/// meant for them, to all others from phrases that answer anything.
public final class InterviewComposer implements OfflineComposer {

  private static final Phrases PHRASES =
      Phrases.load(InterviewComposer.class, "answers.words", "manners.words");

  /// For [java.util.ServiceLoader].
  public InterviewComposer() {}

  @Override
  public String jobType() {
    return Interviews.ID.id();
  }

  @Override
  public ObjectNode compose(JsonNode facts, RandomGenerator random) {
    InterviewFacts known = Json.read(facts, InterviewFacts.class);
    Voice voice = new Voice(PHRASES, spoken(known.governor()), random);
    List<Reply> replies =
        known.block().questions().stream()
            .map(question -> new Reply(question, voice.say(listFor(known.block(), question))))
            .toList();
    return (ObjectNode) Json.tree(new InterviewAnswer(replies));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return InterviewPrompt.factsIn(conversation).map(Json::tree);
  }

  /// The phrases for a question of a block that ships; for any other, those for anything.
  private static String listFor(Block block, String question) {
    int place =
        Blocks.SHIPPED.stream()
            .filter(shipped -> shipped.id().equals(block.id()))
            .mapToInt(shipped -> shipped.questions().indexOf(question))
            .findFirst()
            .orElse(-1);
    return place < 0 ? "anything" : block.id() + "." + "abcd".charAt(place);
  }

  /// With its friend and its rival, and whether it has them.
  private static Map<String, String> spoken(GovernorFacts facts) {
    Map<String, String> spoken = SpokenFacts.of(facts);
    Kin kin = facts.kin();
    spoken.put("friendship", kin.companion().isPresent() ? "paired" : "alone");
    spoken.put("friend", kin.companion().map(InterviewComposer::name).orElse("nobody"));
    spoken.put("rivalry", kin.counterpart().isPresent() ? "faced" : "unfaced");
    spoken.put("rival", kin.counterpart().map(InterviewComposer::name).orElse("nobody"));
    return spoken;
  }

  private static String name(String id) {
    return Canon.get().governor(id).map(Governor::name).orElse(id);
  }
}

package dev.governor.governors.interview;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.Kin;
import dev.governor.governors.facts.SpokenFacts;
import dev.governor.governors.phrase.Phrases;
import dev.governor.governors.phrase.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
    Map<String, String> spoken = spoken(known.governor());
    Voice voice = new Voice(PHRASES, spoken, random);
    List<String> questions = known.block().questions();
    List<String> answers = new ArrayList<>();
    questions.forEach(question -> answers.add(voice.say(listFor(known.block(), question))));
    for (String manner : manners(known.block(), spoken)) {
      int at = random.nextInt(answers.size());
      answers.set(at, answers.get(at) + " " + manner);
    }
    return (ObjectNode)
        Json.tree(
            new InterviewAnswer(
                IntStream.range(0, questions.size())
                    .mapToObj(i -> new Reply(questions.get(i), answers.get(i)))
                    .toList()));
  }

  @Override
  public Optional<JsonNode> factsIn(Conversation conversation) {
    return InterviewPrompt.factsIn(conversation).map(Json::tree);
  }

  /// What is added in a block. Blocks know nothing of each other, so each has phrases of its own: a
  /// governor who says a thing at every turn is a bore.
  private static List<String> manners(Block block, Map<String, String> spoken) {
    List<String> asides = PHRASES.list("aside." + spoken.get("element"));
    List<String> manners = PHRASES.list("manner." + spoken.get("sign"));
    return switch (position(block)) {
      case 0 -> List.of(asides.get(0));
      case 1 -> List.of(asides.get(1), manners.get(0));
      case 2 -> List.of(asides.get(2));
      case 3 -> List.of(asides.get(3));
      default -> List.of(manners.get(1));
    };
  }

  private static int position(Block block) {
    List<String> shipped = Blocks.SHIPPED.stream().map(Block::id).toList();
    int position = shipped.indexOf(block.id());
    return position < 0 ? Math.floorMod(block.id().hashCode(), shipped.size()) : position;
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
    spoken.put("friend", kin.companion().map(Canon.get()::nameOf).orElse("nobody"));
    spoken.put("rivalry", kin.counterpart().isPresent() ? "faced" : "unfaced");
    spoken.put("rival", kin.counterpart().map(Canon.get()::nameOf).orElse("nobody"));
    return spoken;
  }
}

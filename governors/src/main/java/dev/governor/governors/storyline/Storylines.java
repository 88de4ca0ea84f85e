package dev.governor.governors.storyline;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.type.RecordJobType;
import dev.governor.governors.type.RepeatedNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// STORYLINE_GENERATION: makes a story that can be played of each of the 91 governors.
///
/// The input is a row of the governors' table, or as much of one as names the governor; joined with
/// its `profile` and with `passages` of a knowledge base, where there are any.
public final class Storylines extends RecordJobType<StorylineItem, StorylineAnswer, Storyline> {

  /// For jobs in Java: `BatchJobConfig.builder(Storylines.TYPE)`.
  public static final Storylines TYPE = new Storylines();

  /// Such an answer has 10,000 to 12,000.
  private static final int MAX_TOKENS = 16_000;

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public Storylines() {
    super(
        BatchJobType.STORYLINE_GENERATION,
        StorylineItem.class,
        StorylineAnswer.class,
        Storyline.class);
  }

  @Override
  public String description() {
    return "Makes a branching story in four tiers of each governor, from its row and its profile.";
  }

  @Override
  public Stream<StorylineItem> split(JsonNode row) {
    return Stream.of(StorylineItem.of(row));
  }

  @Override
  public String keyOf(StorylineItem item) {
    return item.governor().originalId();
  }

  @Override
  public Optional<KnowledgeQuery> grounding(JsonNode row) {
    return Optional.of(Grounding.of(StorylineItem.of(row)));
  }

  @Override
  public Prompt prompt(StorylineItem item) {
    return StorylinePrompt.of(item);
  }

  @Override
  public String promptTemplate() {
    return StorylinePrompt.templates();
  }

  @Override
  public JsonNode facts(StorylineItem item) {
    return Json.tree(StoryFacts.of(item));
  }

  @Override
  protected Storyline complete(StorylineItem item, StorylineAnswer answer) {
    return Storyline.of(item, answer);
  }

  @Override
  public List<Violation> check(StorylineItem item, Storyline output) {
    return StorylineRules.check(item, output);
  }

  /// No two stories have one title.
  @Override
  public List<Violation> review(Iterable<Storyline> outputs) {
    RepeatedNames titles = new RepeatedNames();
    outputs.forEach(story ->
        titles.add(story.title(), story.governorId(), "/" + story.governorId() + "/title"));
    return titles.found();
  }

  @Override
  public int maxTokens() {
    return MAX_TOKENS;
  }

  /// What is wrong with a story that comes from anywhere, without what it was made from.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if its governor is none of the 91
  public static List<Violation> check(Storyline storyline) {
    return StorylineRules.check(storyline);
  }
}

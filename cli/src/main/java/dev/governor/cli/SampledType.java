package dev.governor.cli;

import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type whose items know the keys that they have in the whole input, where it may be by their
/// place. In all else it is the type that it stands for.
record SampledType<I, O>(JobType<I, O> type) implements JobType<SampledType.Keyed<I>, O> {

  /// An item with its key; without one where it comes from the journal, which has the key.
  record Keyed<I>(I item, String key) {}

  Keyed<I> item(String key, JsonNode stored) {
    return new Keyed<>(type.restore(stored), key);
  }

  @Override
  public BatchJobType id() {
    return type.id();
  }

  @Override
  public String description() {
    return type.description();
  }

  @Override
  public ObjectNode definition() {
    return type.definition();
  }

  @Override
  public Stream<Keyed<I>> split(JsonNode row) {
    return type.split(row).map(item -> new Keyed<>(item, type.keyOf(item)));
  }

  @Override
  public JsonNode store(Keyed<I> item) {
    return type.store(item.item);
  }

  @Override
  public Keyed<I> restore(JsonNode stored) {
    return item("", stored);
  }

  @Override
  public String keyOf(Keyed<I> item) {
    return item.key.isEmpty() ? type.keyOf(item.item) : item.key;
  }

  @Override
  public Prompt prompt(Keyed<I> item) {
    return type.prompt(item.item);
  }

  @Override
  public String promptTemplate() {
    return type.promptTemplate();
  }

  @Override
  public JsonNode facts(Keyed<I> item) {
    return type.facts(item.item);
  }

  @Override
  public ObjectNode answerSchema() {
    return type.answerSchema();
  }

  @Override
  public ObjectNode outputSchema() {
    return type.outputSchema();
  }

  @Override
  public O complete(Keyed<I> item, JsonNode answer) {
    return type.complete(item.item, answer);
  }

  @Override
  public JsonNode write(O output) {
    return type.write(output);
  }

  @Override
  public O read(JsonNode output) {
    return type.read(output);
  }

  @Override
  public List<Violation> check(Keyed<I> item, O output) {
    return type.check(item.item, output);
  }

  @Override
  public List<Violation> review(Iterable<O> outputs) {
    return type.review(outputs);
  }

  @Override
  public Stream<Passage> passages(O output) {
    return type.passages(output);
  }

  @Override
  public int maxTokens() {
    return type.maxTokens();
  }
}

package dev.governor.api.job;

import dev.governor.api.data.Json;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a kind of job does: how an item becomes a question, and what its answer must be. Every
/// method is a pure function of its arguments, and thread-safe. Typed types that ship in a jar are
/// found by [java.util.ServiceLoader].
///
/// Two shapes of an answer: the *answer* is what the model is asked for, the *output* is what is
/// kept. They differ where facts are added in code, so that the model never decides one.
///
/// @param <I> an item of the input
/// @param <O> a result
public interface JobType<I, O> {

  BatchJobType id();

  /// One sentence for people: what it makes of what.
  String description();

  /// What describes this type beyond its id, so that a job of a type that no jar carries can be
  /// resumed; empty for types that a jar carries.
  default ObjectNode definition() {
    return Json.object();
  }

  /// The items of one row; most often one. Throws `InvalidInputException` for a row that does not
  /// fit: the sentence names the field, the caller adds the line.
  Stream<I> split(JsonNode row);

  /// What an item is when it is stored; [#restore] is its inverse.
  JsonNode store(I item);

  I restore(JsonNode stored);

  /// What names the item: unique in a job, such as `OCCODON`. An empty key means the item's
  /// position.
  String keyOf(I item);

  /// The keys of a row's items, where they are needed before all that the items are made of is
  /// there: in a pipeline, whose rows are joined with the results of earlier stages.
  default Stream<String> keysOf(JsonNode row) {
    return split(row).map(this::keyOf);
  }

  /// Which passages of a knowledge base the prompt for a row would embed, under `passages` of the
  /// row; empty if none.
  default Optional<KnowledgeQuery> grounding(JsonNode row) {
    return Optional.empty();
  }

  Prompt prompt(I item);

  /// The text of the templates behind [#prompt]; its hash tells whether the prompt changed.
  String promptTemplate();

  /// What is known about the item, for providers that compose rather than infer.
  default JsonNode facts(I item) {
    return store(item);
  }

  /// The JSON Schema of what the model is asked for.
  ObjectNode answerSchema();

  /// The JSON Schema of what is kept.
  ObjectNode outputSchema();

  /// The output for an answer that has passed [#answerSchema]. Throws `IllegalArgumentException`
  /// with a sentence if the answer breaks a rule that the schema cannot say.
  O complete(I item, JsonNode answer);

  /// The output as it is kept.
  JsonNode write(O output);

  O read(JsonNode output);

  /// What is wrong with the output, beyond its schema; empty if nothing.
  List<Violation> check(I item, O output);

  /// What is wrong over all outputs of a job together, in the order of the input. For information:
  /// it fails nothing.
  default List<Violation> review(Iterable<O> outputs) {
    return List.of();
  }

  /// What an output adds to the knowledge base when its job completes.
  default Stream<Passage> passages(O output) {
    return Stream.empty();
  }

  /// The most tokens that an answer of this type needs.
  default int maxTokens() {
    return BatchJobConfig.DEFAULT_MAX_TOKENS;
  }
}

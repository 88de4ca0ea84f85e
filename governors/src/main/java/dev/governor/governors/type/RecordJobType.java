package dev.governor.governors.type;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.governors.schema.RecordSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job type whose item, answer and output are records: their schemas and their JSON derive from
/// them. Thread-safe.
///
/// @param <I> the item
/// @param <A> what a model is asked for
/// @param <O> what is kept
public abstract class RecordJobType<I extends Record, A extends Record, O extends Record>
    implements JobType<I, O> {

  private final BatchJobType id;
  private final Class<I> item;
  private final Class<A> answer;
  private final Class<O> output;
  private final ObjectNode answerSchema;
  private final ObjectNode outputSchema;

  protected RecordJobType(BatchJobType id, Class<I> item, Class<A> answer, Class<O> output) {
    this.id = id;
    this.item = item;
    this.answer = answer;
    this.output = output;
    this.answerSchema = RecordSchema.of(answer);
    this.outputSchema = RecordSchema.of(output);
  }

  /// The output for an answer that fits its schema: the answer, with the facts.
  ///
  /// @throws IllegalArgumentException with a sentence if the answer breaks a rule that the schema
  ///   cannot say
  protected abstract O complete(I item, A answer);

  @Override
  public final BatchJobType id() {
    return id;
  }

  @Override
  public final JsonNode store(I item) {
    return Json.tree(item);
  }

  @Override
  public final I restore(JsonNode stored) {
    return Json.read(stored, item);
  }

  @Override
  public final ObjectNode answerSchema() {
    return answerSchema.deepCopy();
  }

  @Override
  public final ObjectNode outputSchema() {
    return outputSchema.deepCopy();
  }

  @Override
  public final O complete(I item, JsonNode answered) {
    return complete(item, Json.read(answered, answer));
  }

  @Override
  public final JsonNode write(O result) {
    return Json.tree(result);
  }

  @Override
  public final O read(JsonNode written) {
    return Json.read(written, output);
  }
}

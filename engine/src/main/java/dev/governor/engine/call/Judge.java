package dev.governor.engine.call;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Says whether an answer is good: it parses, fits its schema, makes a record, and passes the
/// semantic checks, in that order. Thread-safe.
public final class Judge<I, O> {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String FENCE = "```";

  private final JobType<I, O> type;
  private final Schema answerSchema;
  private final Schema outputSchema;
  private final boolean answerIsOutput;

  public Judge(JobType<I, O> type) {
    this.type = type;
    this.answerSchema = SCHEMAS.getSchema(type.answerSchema());
    this.outputSchema = SCHEMAS.getSchema(type.outputSchema());
    this.answerIsOutput = type.answerSchema().equals(type.outputSchema());
  }

  /// An answer of any kind, judged where it ended by itself.
  public Judged judge(I item, Outcome outcome) {
    if (!(outcome instanceof Outcome.Succeeded(Reply reply))) {
      return new Judged(outcome, "");
    }
    if (reply.text().isBlank()) {
      return new Judged(new Outcome.Empty(reply), "");
    }
    return switch (judge(item, reply.text())) {
      case Judgement.Good(String output) -> new Judged(outcome, output);
      case Judgement.Bad(List<String> problems) ->
          new Judged(new Outcome.Invalid(reply, problems), "");
    };
  }

  /// @param text what the model answered
  Judgement judge(I item, String text) {
    JsonNode answer;
    try {
      answer = Json.parse(unfenced(text));
    } catch (JacksonException e) {
      return Judgement.bad("the answer is not one JSON document: " + e.getOriginalMessage());
    }
    try {
      List<String> problems = problems(answerSchema, answer);
      return problems.isEmpty() ? judge(item, answer) : new Judgement.Bad(problems);
    } catch (RuntimeException | StackOverflowError e) {
      // A job type that stumbles over one answer, or a pattern that recurs too deeply in it, must
      // not take the job down: the answer was paid for, and the request's failure is data.
      return Judgement.bad("the answer cannot be used: " + e);
    }
  }

  private Judgement judge(I item, JsonNode answer) {
    O output = type.complete(item, answer);
    List<Violation> violations = type.check(item, output);
    if (!violations.isEmpty()) {
      return new Judgement.Bad(violations.stream().map(Violation::sentence).toList());
    }
    JsonNode written = type.write(output);
    List<String> problems = answerIsOutput ? List.of() : problems(outputSchema, written);
    return problems.isEmpty()
        ? new Judgement.Good(Json.write(written))
        : new Judgement.Bad(problems);
  }

  private static List<String> problems(Schema schema, JsonNode value) {
    return schema.validate(value).stream().map(Judge::sentence).toList();
  }

  private static String sentence(Error error) {
    String where = error.getInstanceLocation().toString();
    return where.isEmpty() ? error.getMessage() : where + ": " + error.getMessage();
  }

  /// Models without a schema mode like to wrap their JSON in a Markdown fence.
  private static String unfenced(String text) {
    String trimmed = text.strip();
    int firstLineEnd = trimmed.indexOf('\n');
    if (!trimmed.startsWith(FENCE) || !trimmed.endsWith(FENCE) || firstLineEnd < 0) {
      return trimmed;
    }
    return trimmed.substring(
        firstLineEnd, Math.max(firstLineEnd, trimmed.length() - FENCE.length()));
  }
}

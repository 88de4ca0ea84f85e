package dev.governor.governors.profile;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.schema.RecordSchema;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// GOVERNOR_PROFILES: makes a personality profile of each of the 91 governors.
///
/// The input is a row of the governors' table, or as much of one as names the governor. The facts
/// come from the tables; the model decides none.
public final class GovernorProfiles implements JobType<Governor, GovernorProfile> {

  /// For jobs in Java: `BatchJobConfig.builder(GovernorProfiles.TYPE)`.
  public static final GovernorProfiles TYPE = new GovernorProfiles();

  private static final ObjectNode ANSWER_SCHEMA = RecordSchema.of(ProfileAnswer.class);
  private static final ObjectNode OUTPUT_SCHEMA = RecordSchema.of(GovernorProfile.class);

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public GovernorProfiles() {}

  @Override
  public BatchJobType id() {
    return BatchJobType.GOVERNOR_PROFILES;
  }

  @Override
  public String description() {
    return "Makes a personality profile of each governor from its row in the table.";
  }

  @Override
  public Stream<Governor> split(JsonNode row) {
    return Stream.of(GovernorRow.resolve(row));
  }

  @Override
  public JsonNode store(Governor item) {
    return Json.tree(item);
  }

  @Override
  public Governor restore(JsonNode stored) {
    return Json.read(stored, Governor.class);
  }

  @Override
  public String keyOf(Governor item) {
    return item.originalId();
  }

  @Override
  public Prompt prompt(Governor item) {
    return ProfilePrompt.of(ProfileFacts.of(item));
  }

  @Override
  public String promptTemplate() {
    return ProfilePrompt.templates();
  }

  @Override
  public JsonNode facts(Governor item) {
    return Json.tree(ProfileFacts.of(item));
  }

  @Override
  public ObjectNode answerSchema() {
    return ANSWER_SCHEMA.deepCopy();
  }

  @Override
  public ObjectNode outputSchema() {
    return OUTPUT_SCHEMA.deepCopy();
  }

  @Override
  public GovernorProfile complete(Governor item, JsonNode answer) {
    return GovernorProfile.of(ProfileFacts.of(item), Json.read(answer, ProfileAnswer.class));
  }

  @Override
  public JsonNode write(GovernorProfile output) {
    return Json.tree(output);
  }

  @Override
  public GovernorProfile read(JsonNode output) {
    return Json.read(output, GovernorProfile.class);
  }

  @Override
  public List<Violation> check(Governor item, GovernorProfile output) {
    return ProfileRules.check(ProfileFacts.of(item), output);
  }

  @Override
  public List<Violation> review(Iterable<GovernorProfile> outputs) {
    return ProfileReview.of(outputs);
  }
}

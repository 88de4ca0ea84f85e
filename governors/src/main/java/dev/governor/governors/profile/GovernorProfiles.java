package dev.governor.governors.profile;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.GovernorRow;
import dev.governor.governors.type.RecordJobType;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// GOVERNOR_PROFILES: makes a personality profile of each of the 91 governors.
///
/// The input is a row of the governors' table, or as much of one as names the governor. The facts
/// come from the tables; the model decides none.
public final class GovernorProfiles
    extends RecordJobType<Governor, ProfileAnswer, GovernorProfile> {

  /// For jobs in Java: `BatchJobConfig.builder(GovernorProfiles.TYPE)`.
  public static final GovernorProfiles TYPE = new GovernorProfiles();

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public GovernorProfiles() {
    super(
        BatchJobType.GOVERNOR_PROFILES, Governor.class, ProfileAnswer.class, GovernorProfile.class);
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
  public String keyOf(Governor item) {
    return item.originalId();
  }

  @Override
  public Prompt prompt(Governor item) {
    return ProfilePrompt.of(GovernorFacts.of(item));
  }

  @Override
  public String promptTemplate() {
    return ProfilePrompt.templates();
  }

  @Override
  public JsonNode facts(Governor item) {
    return Json.tree(GovernorFacts.of(item));
  }

  @Override
  protected GovernorProfile complete(Governor item, ProfileAnswer answer) {
    return GovernorProfile.of(GovernorFacts.of(item), answer);
  }

  @Override
  public List<Violation> check(Governor item, GovernorProfile output) {
    return ProfileRules.check(GovernorFacts.of(item), output);
  }

  @Override
  public List<Violation> review(Iterable<GovernorProfile> outputs) {
    return ProfileReview.of(outputs);
  }
}

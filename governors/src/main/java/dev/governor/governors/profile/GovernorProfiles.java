package dev.governor.governors.profile;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.JoinedRow;
import dev.governor.governors.facts.KindredPassages;
import dev.governor.governors.type.RecordJobType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// GOVERNOR_PROFILES: makes a personality profile of each of the 91 governors.
///
/// The input is a row of the governors' table, or as much of one as names the governor, with the
/// `passages` that the profile is to draw on, if there are any. The facts come from the tables; the
/// model decides none.
public final class GovernorProfiles
    extends RecordJobType<ProfileItem, ProfileAnswer, GovernorProfile> {

  /// For jobs in Java: `BatchJobConfig.builder(GovernorProfiles.TYPE)`.
  public static final GovernorProfiles TYPE = new GovernorProfiles();

  private static final Set<String> JOINED = Set.of("passages");

  /// As many as a profile has traditions.
  private static final int PASSAGES = 5;

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public GovernorProfiles() {
    super(
        BatchJobType.GOVERNOR_PROFILES,
        ProfileItem.class,
        ProfileAnswer.class,
        GovernorProfile.class);
  }

  @Override
  public String description() {
    return "Makes a personality profile of each governor from its row in the table.";
  }

  @Override
  public Stream<ProfileItem> split(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, JOINED);
    return Stream.of(new ProfileItem(joined.governor(), joined.passages()));
  }

  @Override
  public String keyOf(ProfileItem item) {
    return item.governor().originalId();
  }

  @Override
  public Optional<KnowledgeQuery> grounding(JsonNode row) {
    GovernorFacts facts = GovernorFacts.of(JoinedRow.of(row, JOINED).governor());
    return Optional.of(
        KindredPassages.of(facts, OwnTraditions.subjects(facts, Optional.empty()), PASSAGES));
  }

  @Override
  public Prompt prompt(ProfileItem item) {
    return ProfilePrompt.of(item);
  }

  @Override
  public String promptTemplate() {
    return ProfilePrompt.templates();
  }

  @Override
  public JsonNode facts(ProfileItem item) {
    return Json.tree(ProfileFacts.of(item));
  }

  @Override
  protected GovernorProfile complete(ProfileItem item, ProfileAnswer answer) {
    return GovernorProfile.of(item, answer);
  }

  @Override
  public List<Violation> check(ProfileItem item, GovernorProfile output) {
    return ProfileRules.check(item, output);
  }

  @Override
  public List<Violation> review(Iterable<GovernorProfile> outputs) {
    return ProfileReview.of(outputs);
  }
}

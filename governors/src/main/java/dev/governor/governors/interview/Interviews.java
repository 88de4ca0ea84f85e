package dev.governor.governors.interview;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Violation;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.Prompt;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.JoinedRow;
import dev.governor.governors.facts.KindredPassages;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.OwnTraditions;
import dev.governor.governors.type.RecordJobType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// GOVERNOR_INTERVIEWS: puts blocks of questions to each governor, one request a block.
///
/// The input is a row that names a governor, with its questions under `interview` where they are
/// not to be those that ship, and with `profile` and `passages` where there are any.
public final class Interviews extends RecordJobType<InterviewItem, InterviewAnswer, Interview> {

  /// Stands first: the type below is made with it.
  public static final BatchJobType ID = new BatchJobType("GOVERNOR_INTERVIEWS");

  /// For jobs in Java: `BatchJobConfig.builder(Interviews.TYPE)`.
  public static final Interviews TYPE = new Interviews();

  private static final Set<String> JOINED = Set.of("interview", "profile", "passages");
  private static final int PASSAGES = 4;

  /// For [java.util.ServiceLoader]; all instances are equal in effect.
  public Interviews() {
    super(ID, InterviewItem.class, InterviewAnswer.class, Interview.class);
  }

  @Override
  public String description() {
    return "Puts blocks of questions to each governor, who answers them in the first person.";
  }

  @Override
  public Stream<InterviewItem> split(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, JOINED);
    Optional<GovernorProfile> profile = joined.one("profile", GovernorProfile.class);
    List<Passage> passages = joined.passages();
    return Blocks.orShipped(joined.all("interview", Block.class)).stream()
        .map(block -> new InterviewItem(joined.governor(), block, profile, passages));
  }

  @Override
  public String keyOf(InterviewItem item) {
    return item.governor().originalId() + "/" + item.block().id();
  }

  @Override
  public Optional<KnowledgeQuery> grounding(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, JOINED);
    GovernorFacts facts = GovernorFacts.of(joined.governor());
    return Optional.of(
        KindredPassages.of(
            facts,
            OwnTraditions.subjects(facts, joined.one("profile", GovernorProfile.class)),
            PASSAGES));
  }

  @Override
  public Prompt prompt(InterviewItem item) {
    return InterviewPrompt.of(item);
  }

  @Override
  public String promptTemplate() {
    return InterviewPrompt.templates();
  }

  @Override
  public JsonNode facts(InterviewItem item) {
    return Json.tree(new InterviewFacts(item.facts(), item.block()));
  }

  @Override
  protected Interview complete(InterviewItem item, InterviewAnswer answer) {
    return Interview.of(item, answer);
  }

  @Override
  public List<Violation> check(InterviewItem item, Interview output) {
    return InterviewRules.check(item, output);
  }
}

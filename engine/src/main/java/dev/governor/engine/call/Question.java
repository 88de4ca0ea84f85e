package dev.governor.engine.call;

import dev.governor.api.job.BatchRequest;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Past;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Sampling;
import dev.governor.engine.recovery.History;
import dev.governor.engine.recovery.RecoveryTable;

/// A request with all that is needed to ask it and to judge its answer.
///
/// @param attempts all attempts that were made before; those that count are in the request
/// @param past what they came to
public record Question<I, O>(
    BatchRequest request, I item, JobType<I, O> type, int attempts, Past past) {

  /// What the next attempt asks.
  public ModelRequest next(RecoveryTable recovery) {
    return Followup.resumed(first(), past, recovery);
  }

  /// How many tokens the answer to [#next] may have.
  public int maxTokens(RecoveryTable recovery) {
    return Followup.room(request.config().maxTokens(), past, recovery);
  }

  public History history() {
    return History.of(request.attempts(), past.repairs());
  }

  /// What is asked before anything is repaired or enlarged.
  public ModelRequest first() {
    Sampling sampling = new Sampling(request.config().maxTokens(), request.config().temperature());
    return new ModelRequest(
        new AttemptId(request.customId(), attempts + 1),
        type.id().id(),
        request.config().model(),
        request.prompt().toConversation(),
        type.answerSchema(),
        sampling,
        type.facts(item));
  }
}

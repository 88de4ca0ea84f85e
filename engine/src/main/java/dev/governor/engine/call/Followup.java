package dev.governor.engine.call;

import dev.governor.api.job.Past;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelRequest;
import dev.governor.engine.recovery.Decision;
import dev.governor.engine.recovery.RecoveryTable;
import java.util.List;

/// What is asked after an answer that was not good enough.
final class Followup {

  private Followup() {}

  /// @param first the question as it was asked at first
  /// @param last the question that `raw` answers
  static ModelRequest of(
      Decision.Again decision, ModelRequest first, ModelRequest last, String raw) {
    return switch (decision) {
      case Decision.Wait _, Decision.Retry _ -> last;
      case Decision.Repair(List<String> problems) ->
          repair(first, raw, problems).withMaxTokens(last.sampling().maxTokens());
      case Decision.Enlarge(int maxTokens) -> last.withMaxTokens(maxTokens);
    };
  }

  /// The question with what earlier attempts, perhaps of another process, made of it.
  static ModelRequest resumed(ModelRequest first, Past past, RecoveryTable recovery) {
    ModelRequest resumed =
        past.lastInvalid()
            .map(invalid -> repair(first, invalid.raw(), List.of(invalid.problems())))
            .orElse(first);
    return resumed.withMaxTokens(room(first.sampling().maxTokens(), past, recovery));
  }

  /// How many tokens the next answer may have, after those that were cut off.
  static int room(int configured, Past past, RecoveryTable recovery) {
    int room = configured;
    for (int i = 0; i < past.truncated(); i++) {
      room = Math.max(room, recovery.larger(room));
    }
    return room;
  }

  private static ModelRequest repair(ModelRequest first, String answer, List<String> problems) {
    StringBuilder reply =
        new StringBuilder("Your answer cannot be used, because it breaks these rules:\n");
    problems.forEach(problem -> reply.append("- ").append(problem).append('\n'));
    reply.append("Give the whole answer again, with these corrected and all else kept.");
    Conversation longer = first.conversation().followedBy(answer, reply.toString());
    return first.withConversation(longer);
  }
}

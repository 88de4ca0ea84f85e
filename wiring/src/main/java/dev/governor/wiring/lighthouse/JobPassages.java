package dev.governor.wiring.lighthouse;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.api.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the results of a job add to a knowledge base.
public final class JobPassages {

  private JobPassages() {}

  /// The source that a job's passages have.
  public static String source(JobId job) {
    return "job:" + job.value();
  }

  /// Makes the passages of the job's results all that there is from it.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if they cannot be published, with the
  ///   reason
  public static Changes publish(
      KnowledgeBase base, JobType<?, ?> type, JobRecord job, JournalReader journal) {
    List<Passage> passages = new ArrayList<>();
    journal.forEachSuccess(job.number(), row -> of(type, row).forEach(passages::add));
    return base.publish(source(job.id()), passages);
  }

  /// Whether a type has passages at all. For the others, reading all results only to find none
  /// would cost as much as writing them.
  public static boolean hasAny(JobType<?, ?> type) {
    try {
      return !type.getClass()
          .getMethod("passages", Object.class)
          .getDeclaringClass()
          .equals(JobType.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every job type has this method", e);
    }
  }

  private static <O> Stream<Passage> of(JobType<?, O> type, ResultRow row) {
    return switch (row.ending()) {
      case ResultRow.Ending.Succeeded(String output) ->
          type.passages(type.read(Json.parse(output)));
      case ResultRow.Ending.Failed _ -> Stream.empty();
    };
  }
}

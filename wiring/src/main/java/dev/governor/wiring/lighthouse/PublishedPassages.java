package dev.governor.wiring.lighthouse;

import dev.governor.api.job.JobState;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Projection;
import dev.governor.api.knowledge.KnowledgeBase;
import java.util.List;
import java.util.function.Supplier;

/// Fills the Lighthouse with what a job found out, when it is complete. As with every projection, a
/// job whose passages cannot be published is paused with the reason, and going on with it publishes
/// them.
///
/// @param types those that jars carry
/// @param base opened only for a job that has passages
public record PublishedPassages(List<JobType<?, ?>> types, Supplier<KnowledgeBase> base)
    implements Projection {

  @Override
  public String fileName() {
    return "lighthouse";
  }

  @Override
  public void write(JobRecord job, JournalReader journal) {
    if (isComplete(job.state())) {
      types.stream()
          .filter(type -> type.id().equals(job.type()))
          .filter(JobPassages::hasAny)
          .forEach(type -> JobPassages.publish(base.get(), type, job, journal));
    }
  }

  private static boolean isComplete(JobState state) {
    return switch (state) {
      case JobState.Completed _, JobState.CompletedWithFailures _ -> true;
      case JobState.Created _, JobState.Running _, JobState.Paused _, JobState.Cancelled _ -> false;
    };
  }
}

package dev.governor.wiring.findings;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Has a job type look at results of its together.
public final class Reviews {

  private Reviews() {}

  /// @param outputs read only by types that look at them, and then anew each time
  public static <O> List<Violation> of(JobType<?, O> type, Supplier<Stream<JsonNode>> outputs) {
    return type.review(() -> outputs.get().map(type::read).iterator());
  }

  /// Holds all results of the job at once, where its type looks at them.
  static List<Violation> of(JobType<?, ?> type, JobRecord job, JournalReader journal) {
    return of(type, () -> outputs(job, journal).stream());
  }

  private static List<JsonNode> outputs(JobRecord job, JournalReader journal) {
    List<JsonNode> outputs = new ArrayList<>();
    journal.forEachSuccess(
        job.number(),
        row -> {
          if (row.ending() instanceof ResultRow.Ending.Succeeded(String output)) {
            outputs.add(Json.parse(output));
          }
        });
    return outputs;
  }
}

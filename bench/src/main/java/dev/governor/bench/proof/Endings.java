package dev.governor.bench.proof;

import dev.governor.api.data.Json;
import dev.governor.api.job.Counts;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether every request of a job that ended has one ending, in the journal and in the outputs.
final class Endings {

  private Endings() {}

  /// @return how many requests are lost
  static long lost(JournalReader journal, JobRecord job, JobFolder folder, Problems problems)
      throws IOException {
    Counts counts = journal.counts(job.number());
    problems.unless(journal.violations(job.number()) == 0, "a request has two endings");
    List<String> succeeded = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    journal.forEachSuccess(job.number(), row -> succeeded.add(row.key()));
    journal.forEachFailure(job.number(), row -> failed.add(row.key()));
    problems.unless(keys(folder.results()).equals(succeeded), "results.jsonl is not the journal's");
    problems.unless(keys(folder.failures()).equals(failed), "failures.jsonl is not the journal's");
    Set<String> ended = new HashSet<>(succeeded);
    ended.addAll(failed);
    problems.unless(ended.size() == succeeded.size() + failed.size(), "a key has two endings");
    Set<String> lost = new HashSet<>(JobFolder.keys((int) counts.total()));
    lost.removeAll(ended);
    problems.unless(lost.isEmpty(), lost.size() + " requests are lost: " + lost);
    return lost.size();
  }

  private static List<String> keys(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream()
        .map(line -> Json.parse(line).path("key").asString())
        .toList();
  }
}

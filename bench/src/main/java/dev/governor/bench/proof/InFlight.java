package dev.governor.bench.proof;

import dev.governor.api.job.JobId;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.provider.AttemptId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What was under way when a process died, as its journal has it.
///
/// @param attempts names of those whose answer is not in the journal
/// @param atProvider how many of them are in open batches, where they outlive the process
record InFlight(Set<String> attempts, long atProvider) {

  InFlight {
    attempts = Set.copyOf(attempts);
  }

  static InFlight of(JournalReader journal, JobId id) {
    Optional<JobRecord> job = journal.find(id);
    if (job.isEmpty()) {
      return new InFlight(Set.of(), 0);
    }
    Set<String> attempts = new HashSet<>();
    journal.forEachAttempt(
        job.get().number(),
        row -> {
          if (row.answer().isEmpty()) {
            attempts.add(customId(id, row.key(), row.attempt()));
          }
        });
    long atProvider =
        journal.batches(job.get().number()).stream()
            .filter(BatchRecord::isOpen)
            .mapToLong(BatchRecord::unanswered)
            .sum();
    return new InFlight(attempts, atProvider);
  }

  static String customId(JobId job, String key, int attempt) {
    return new AttemptId(RequestIds.of(job, key), attempt).text();
  }

  /// How many were in this process's hands alone.
  long alone() {
    return attempts.size() - atProvider;
  }
}

package dev.governor.cli;

import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Usage;
import dev.governor.engine.budget.Measured;
import dev.governor.engine.budget.Workload;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What requests of a job's type took at its model, by the ledgers of a home.
final class Ledgers {

  /// More of them say nothing new.
  private static final int MOST_MEASURED = 1_000;

  private final List<Measured> measured = new ArrayList<>();

  /// The tokens of first questions of this job, by key.
  private final Map<String, Long> promptTokens = new HashMap<>();

  private Ledgers() {}

  static Ledgers of(GovernorHome home, JobFile job, ModelTerms terms) {
    Ledgers ledgers = new Ledgers();
    if (Files.notExists(home.database())) {
      return ledgers;
    }
    JournalReader journal = Governor.read(home);
    for (JobRecord record : journal.list()) {
      boolean isAlike =
          record.type().equals(job.config().jobType())
              && record.config().path("model_id").asString("").equals(terms.id());
      if (isAlike) {
        ledgers.read(journal, record, record.id().equals(job.config().jobId()));
      }
    }
    return ledgers;
  }

  private void read(JournalReader journal, JobRecord record, boolean isThisJob) {
    Map<String, Measured> byKey = new LinkedHashMap<>();
    journal.forEachAttempt(
        record.number(),
        row -> {
          if (measured.size() + byKey.size() < MOST_MEASURED || byKey.containsKey(row.key())) {
            add(byKey, row, isThisJob);
          }
        });
    measured.addAll(byKey.values());
  }

  private void add(Map<String, Measured> byKey, LedgerRow row, boolean isThisJob) {
    Usage usage = row.answer().map(LedgerRow.Answered::usage).orElse(Usage.NONE);
    if (usage.equals(Usage.NONE)) {
      return;
    }
    byKey.merge(
        row.key(),
        new Measured(1, usage.output()),
        (one, other) ->
            new Measured(one.attempts() + other.attempts(), one.output() + other.output()));
    if (isThisJob && row.attempt() == 1) {
      promptTokens.put(row.key(), usage.input() + usage.cacheRead() + usage.cacheWrite());
    }
  }

  List<Measured> measured() {
    return measured;
  }

  /// Requests of this job that were asked.
  Map<String, Long> promptTokens() {
    return promptTokens;
  }

  /// As this job's first questions had it, where there were any; else as is usual.
  double charactersPerToken(Map<String, Long> charactersByKey) {
    long tokens = 0;
    long characters = 0;
    for (Map.Entry<String, Long> asked : promptTokens.entrySet()) {
      if (charactersByKey.containsKey(asked.getKey())) {
        tokens += asked.getValue();
        characters += charactersByKey.get(asked.getKey());
      }
    }
    return tokens == 0 || characters == 0
        ? Workload.USUAL_CHARACTERS_PER_TOKEN
        : (double) characters / tokens;
  }

  /// Whether that was measured.
  boolean knowsCharactersPerToken(Map<String, Long> charactersByKey) {
    return promptTokens.keySet().stream().anyMatch(charactersByKey::containsKey);
  }
}

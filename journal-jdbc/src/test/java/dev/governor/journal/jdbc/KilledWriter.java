package dev.governor.journal.jdbc;

import dev.governor.api.job.JobId;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A process that works on the job `killed` of a journal and says what was acknowledged, line by
/// line: `intent INDEX ATTEMPT`, `ended INDEX ATTEMPT`. It is killed by [KillTest].
final class KilledWriter {

  private static final int WORKERS = 8;
  private static final Report REPORT =
      new Report("succeeded", "", "model", new Usage(1, 1, 0, 0), Cost.FREE, "");

  private KilledWriter() {}

  static void main(String[] args) throws InterruptedException, ExecutionException {
    Journal journal = new SqliteJournalFactory().open(URI.create(args[0]));
    journal.revokeAll();
    long job = journal.find(new JobId("killed")).orElseThrow().number();
    say("ready");
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        String name = "worker-" + i;
        all.add(workers.submit(() -> work(journal, job, name)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    journal.close();
    say("finished");
  }

  private static void work(Journal journal, long job, String name) {
    Optional<Claim> claim = claim(journal, job, name);
    while (claim.isPresent()) {
      Lease lease = claim.get().lease();
      for (ClaimedRequest request : claim.get().requests()) {
        run(journal, lease, request);
      }
      journal.release(lease);
      claim = claim(journal, job, name);
    }
  }

  private static Optional<Claim> claim(Journal journal, long job, String name) {
    Instant now = Time.system().now();
    return journal.claim(job, name, 5, now, now.plus(Duration.ofMinutes(1)));
  }

  private static void run(Journal journal, Lease lease, ClaimedRequest request) {
    Instant now = Time.system().now();
    int attempt = request.attempts() + 1;
    journal
        .append(new Entry.Intent(lease, request.index(), attempt, now))
        .thenRun(() -> say("intent " + request.index() + " " + attempt))
        .toCompletableFuture()
        .join();
    Verdict verdict = new Verdict.Accepted("{\"request\":" + request.index() + "}");
    journal
        .append(new Entry.Answer(lease, request.index(), attempt, now, REPORT, verdict))
        .thenRun(() -> say("ended " + request.index() + " " + attempt))
        .toCompletableFuture()
        .join();
  }

  private static void say(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }
}

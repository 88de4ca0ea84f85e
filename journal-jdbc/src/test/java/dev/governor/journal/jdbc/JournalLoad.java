package dev.governor.journal.jdbc;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.NewJob;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Measures a SQLite journal under load; prints figures, asserts nothing. Arguments: an empty
/// folder, how many requests, how many of them to end, how many virtual threads.
final class JournalLoad {

  private static final int PAGE = 1000;
  private static final int CLAIM = 10;
  private static final Report REPORT =
      new Report(
          "succeeded",
          "",
          "a-model-with-a-name",
          new Usage(700, 500, 0, 0),
          new Cost.Known(new BigDecimal("0.0021")),
          "");
  private static final String OUTPUT = "{\"text\":\"" + "An answer of words. ".repeat(100) + "\"}";
  private static final String INPUT = "{\"text\":\"" + "An input. ".repeat(40) + "\"}";

  private final Time time = Time.system();
  private final URI location;
  private Journal journal;

  private JournalLoad(URI location) {
    this.location = location;
    this.journal = new SqliteJournalFactory().open(location);
  }

  static void main(String[] args) throws InterruptedException, ExecutionException {
    JournalLoad load = new JournalLoad(URI.create("sqlite:" + Path.of(args[0], "load.db")));
    int requests = Integer.parseInt(args[1]);
    int ended = Integer.parseInt(args[2]);
    int threads = Integer.parseInt(args[3]);
    long job = load.intake(requests);
    load.measure("requests ended", ended, () -> load.work(job, ended, threads));
    load.measure("counts()", 1, () -> load.journal.counts(job));
    load.measure("totals()", 1, () -> load.journal.totals(job));
    load.measure("close", 1, () -> load.journal.close());
    load.measure("open", 1, () -> load.journal = new SqliteJournalFactory().open(load.location));
    load.measure("revokeAll()", 1, () -> load.journal.revokeAll());
    load.measure("first claim", 1, () -> load.claim(job, "again"));
    load.measure("second claim", 1, () -> load.claim(job, "again"));
    load.measure("counts(), cold", 1, () -> load.journal.counts(job));
    AtomicLong bytes = new AtomicLong();
    load.measure(
        "results read",
        ended,
        () -> load.journal.forEachSuccess(job, r -> bytes.addAndGet(r.index())));
    load.measure("violations()", 1, () -> load.journal.violations(job));
    load.journal.close();
  }

  private long intake(int requests) {
    long job =
        journal
            .register(
                new NewJob(
                    new JobId("load"),
                    BatchJobType.STORYLINE_GENERATION,
                    Json.object(),
                    "f",
                    time.now()))
            .number();
    measure("requests taken in", requests, () -> addPages(job, requests));
    journal.completeIntake(job);
    journal.transition(job, new JobState.Running(), time.now());
    return job;
  }

  private void addPages(long job, int requests) {
    for (int first = 0; first < requests; first += PAGE) {
      List<NewRequest> page = new ArrayList<>();
      for (int index = first; index < Math.min(first + PAGE, requests); index++) {
        String fingerprint = String.format(Locale.ROOT, "%064x", index * 7919L);
        page.add(new NewRequest(index, "item-" + index, index + 1, fingerprint, INPUT));
      }
      journal.add(job, page);
    }
  }

  private void work(long job, int ended, int threads) {
    AtomicLong left = new AtomicLong(ended);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "worker-" + thread;
        all.add(workers.submit(() -> workAs(name, job, left)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void workAs(String name, long job, AtomicLong left) {
    while (left.get() > 0) {
      Optional<Claim> claim = claim(job, name);
      if (claim.isEmpty()) {
        return;
      }
      Lease lease = claim.get().lease();
      for (var request : claim.get().requests()) {
        if (left.getAndDecrement() > 0) {
          finish(lease, request.index(), request.attempts() + 1);
        }
      }
      journal.release(lease);
    }
  }

  private Optional<Claim> claim(long job, String name) {
    Instant now = time.now();
    return journal.claim(job, name, CLAIM, now, now.plus(Duration.ofMinutes(1)));
  }

  private void finish(Lease lease, long index, int attempt) {
    journal
        .append(new Entry.Intent(lease, index, attempt, time.now()))
        .toCompletableFuture()
        .join();
    journal
        .append(
            new Entry.Answer(
                lease, index, attempt, time.now(), REPORT, new Verdict.Accepted(OUTPUT)))
        .toCompletableFuture()
        .join();
  }

  private void measure(String what, long units, Runnable work) {
    long cpu = cpuNanos();
    long start = time.nanos();
    work.run();
    double seconds = (time.nanos() - start) / 1e9;
    double cpuMicros = (cpuNanos() - cpu) / 1e3;
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "%-20s %9d in %8.3f s: %9.0f/s, %7.1f us CPU each, heap %d MB%n",
        what,
        units,
        seconds,
        units / seconds,
        cpuMicros / units,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
  }

  private static long cpuNanos() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean process
        ? process.getProcessCpuTime()
        : 0;
  }
}

package dev.governor.bench.proof;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobState;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.time.Time;
import dev.governor.engine.BatchJobResult;
import dev.governor.engine.UnifiedBatchProcessor;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.home.HomeLock;
import dev.governor.wiring.jobfile.JobFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;

/// The process that is killed: opens a home as `dev.governor.wiring.Governor` does, with a trap in
/// every step, and runs a job file to its end.
///
/// `ProofWorker HOME JOB_FILE run|cancel [POINT PASSING]`; prints `passed N` as it goes on, and
/// `ended STATE REASON`.
public final class ProofWorker {

  private static final int OPTIONS = 3;

  private ProofWorker() {}

  public static void main(String[] arguments) throws Exception {
    boolean isTrapped = arguments.length > OPTIONS;
    Trap trap =
        new Trap(
            isTrapped ? Optional.of(Point.of(arguments[OPTIONS])) : Optional.empty(),
            isTrapped ? Long.parseLong(arguments[OPTIONS + 1]) : 0,
            passed -> say("passed " + passed));
    GovernorHome home = new GovernorHome(Path.of(arguments[0]));
    JobState state;
    try (HomeLock _ = home.lock();
        Journal journal = new TrappedJournal(open(home), trap)) {
      journal.revokeAll();
      state = run(home, journal, trap, Path.of(arguments[1]), arguments[2].equals("cancel"));
    }
    say("ended " + state.label() + " " + state.reason());
  }

  private static JobState run(
      GovernorHome home, Journal journal, Trap trap, Path file, boolean isCancelled)
      throws Exception {
    Time time = Time.system();
    Found found = trapped(Found.onTheClassPath(), trap);
    ProviderContext context = found.context(home, System.getenv(), time);
    JobFile job = found.jobFiles(Path.of(""), context).read(file, List.of());
    String worker = ProcessHandle.current().pid() + "@" + time.now();
    try (UnifiedBatchProcessor processor =
        new UnifiedBatchProcessor(journal, found.plugins(context), time, worker, time.nanos())) {
      register(processor, job);
      CompletableFuture<BatchJobResult> result =
          processor.processBatchJobAsync(job.config().jobId());
      if (isCancelled) {
        processor.cancel(job.config().jobId());
      }
      return result.get().state();
    }
  }

  /// The reader of job files made the configuration from the type.
  @SuppressWarnings("unchecked")
  private static void register(UnifiedBatchProcessor processor, JobFile job) {
    processor.createBatchJob(
        (BatchJobConfig<Object, Object>) job.config(), (JobType<Object, Object>) job.type());
  }

  private static Journal open(GovernorHome home) {
    URI location = URI.create("sqlite:" + home.database().toUri().getRawPath());
    return ServiceLoader.load(JournalFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.accepts(location))
        .findFirst()
        .orElseThrow()
        .open(location);
  }

  private static Found trapped(Found found, Trap trap) {
    List<ProviderFactory> providers =
        found.providers().stream()
            .<ProviderFactory>map(factory -> new TrappedProvider.Factory(factory, trap))
            .toList();
    return new Found(
        found.jobTypes(),
        providers,
        found.composers(),
        found.readers(),
        found.outputChecks(),
        found.projections(),
        found.listeners(),
        found.releaseChecks(),
        found.releaseWriters());
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

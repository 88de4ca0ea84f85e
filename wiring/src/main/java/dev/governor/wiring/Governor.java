package dev.governor.wiring;

import dev.governor.api.job.Priority;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.engine.UnifiedBatchProcessor;
import dev.governor.engine.pipeline.PipelineProcessor;
import dev.governor.engine.run.Plugins;
import dev.governor.engine.run.Priorities;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.home.HomeLock;
import dev.governor.wiring.lighthouse.HomeLighthouse;
import dev.governor.wiring.lighthouse.Lighthouse;
import dev.governor.wiring.live.LiveFiles;
import dev.governor.wiring.live.LiveWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// A home that is open for work: its journal, and the processor that runs jobs over it. One process
/// holds a home at a time. Thread-safe.
///
/// ```java
/// try (Governor governor = Governor.open(Path.of(".governor"))) {
///   var job = governor.processor().createBatchJob(config);
///   governor.processor().processBatchJob(job.jobId());
/// }
/// ```
public final class Governor implements AutoCloseable {

  private final HomeLock lock;
  private final Journal journal;
  private final HomeLighthouse lighthouse;
  private final UnifiedBatchProcessor processor;
  private final LiveWriter live;

  private Governor(
      HomeLock lock,
      Journal journal,
      HomeLighthouse lighthouse,
      UnifiedBatchProcessor processor,
      LiveWriter live) {
    this.lock = lock;
    this.journal = journal;
    this.lighthouse = lighthouse;
    this.processor = processor;
    this.live = live;
  }

  /// Opens a home, which is made where there is none, with all plug-ins of the class path.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if the home cannot be used, or another
  ///   process holds it
  /// @throws dev.governor.api.journal.JournalException if its journal cannot be opened
  public static Governor open(Path home) {
    return open(new GovernorHome(home));
  }

  /// @see #open(Path)
  public static Governor open(GovernorHome home) {
    Found found = Found.onTheClassPath();
    return open(home, found, found.context(home, System.getenv(), Time.system()));
  }

  /// Opens a home with chosen plug-ins, keys and time.
  ///
  /// @see #open(Path)
  public static Governor open(GovernorHome home, Found found, ProviderContext context) {
    HomeLock lock = home.lock();
    Time time = context.time();
    try {
      Journal journal = openJournal(home);
      // The lock says that whoever held leases here is gone.
      journal.revokeAll();
      String worker = ProcessHandle.current().pid() + "@" + time.now();
      long seed = time.nanos();
      HomeLighthouse lighthouse = new HomeLighthouse(home, Lighthouse.hasVectors(System.getenv()));
      Plugins plugins = found.filling(lighthouse::base).plugins(context);
      UnifiedBatchProcessor processor =
          new UnifiedBatchProcessor(journal, plugins, time, worker, seed);
      LiveWriter live = new LiveWriter(processor, new LiveFiles(home), time);
      return new Governor(lock, journal, lighthouse, processor, live);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// The journal of a home, to read beside whoever writes it.
  ///
  /// @throws dev.governor.api.journal.JournalException if there is none, or it cannot be read
  public static JournalReader read(GovernorHome home) {
    URI location = location(home);
    return Found.journals(location).openToRead(location);
  }

  /// Leaves a wish for the process that holds a home and runs a job there; it answers within a
  /// second or so. Does not wait for that.
  ///
  /// @param job the job's number
  /// @throws dev.governor.api.journal.JournalException if the journal cannot be written
  public static void ask(GovernorHome home, long job, Control control) {
    try (Journal journal = openJournal(home)) {
      journal.ask(job, control);
    }
  }

  /// Changes a job's priority, beside whoever runs it; that process goes by it within a second or
  /// so.
  ///
  /// @throws dev.governor.api.journal.JournalException if the journal cannot be written
  public static void prioritize(GovernorHome home, JobRecord job, Priority priority) {
    try (Journal journal = openJournal(home)) {
      Priorities.set(journal, job, priority);
    }
  }

  private static Journal openJournal(GovernorHome home) {
    URI location = location(home);
    return Found.journals(location).open(location);
  }

  private static URI location(GovernorHome home) {
    return URI.create("sqlite:" + home.database().toUri().getRawPath());
  }

  /// What runs jobs in this home.
  public UnifiedBatchProcessor processor() {
    return processor;
  }

  /// What runs pipelines in this home.
  public PipelineProcessor pipelines() {
    return new PipelineProcessor(processor, journal, Optional.of(lighthouse::base));
  }

  /// The home's journal; closed with this.
  public Journal journal() {
    return journal;
  }

  /// The home's knowledge base, opened when it is first asked for; closed with this.
  public KnowledgeBase lighthouse() {
    return lighthouse.base();
  }

  /// Stops what runs, with five seconds of grace, and lets others have the home.
  @Override
  public void close() {
    try (lock;
        journal;
        lighthouse;
        live) {
      processor.close();
    }
  }
}

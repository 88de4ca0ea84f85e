package dev.governor.engine.run;

import dev.governor.api.journal.Control;
import dev.governor.engine.watch.Uninterruptibly;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/// Keeps the leases of this process alive, and hears what other processes ask of its jobs and
/// change about them.
public final class Heartbeat implements AutoCloseable {

  private static final Duration BEAT = Duration.ofMillis(250);
  private static final Duration ADAPTION = Duration.ofSeconds(1);
  private static final Duration RENEWAL = Feed.LEASE.dividedBy(4);

  /// How often what is kept of answers is cut down to its measure.
  private static final Duration TRIMMING = Duration.ofSeconds(10);

  private final Engine engine;
  private final Supplier<Collection<JobRun>> runs;
  private final Thread thread;
  private Instant renewAt;
  private Instant adaptAt;
  private Instant trimAt;

  /// @param runs those under way
  public Heartbeat(Engine engine, Supplier<Collection<JobRun>> runs) {
    this.engine = engine;
    this.runs = runs;
    this.renewAt = engine.time().now().plus(RENEWAL);
    this.adaptAt = engine.time().now().plus(ADAPTION);
    this.trimAt = engine.time().now().plus(TRIMMING);
    this.thread = Thread.ofVirtual().name("heartbeat").start(this::beat);
  }

  private void beat() {
    try {
      while (true) {
        engine.time().sleep(BEAT);
        Collection<JobRun> under = runs.get();
        if (!under.isEmpty()) {
          hear(under);
          // Of what other processes settle there is no word.
          engine.funds().changed();
          renew(under);
          adapt(under);
          trim();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void trim() {
    Instant now = engine.time().now();
    if (now.isBefore(trimAt)) {
      return;
    }
    trimAt = now.plus(TRIMMING);
    try {
      engine.responses().trim(now);
    } catch (RuntimeException e) {
      // A journal that cannot be written says so to whoever waits for it.
    }
  }

  private void hear(Collection<JobRun> under) {
    for (JobRun run : under) {
      try {
        engine.journal().asked(run.job().number()).map(Heartbeat::reason).ifPresent(run::stop);
      } catch (RuntimeException e) {
        run.stop(new StopReason.Pause(Failures.sentence(e)));
      }
    }
  }

  /// What another process changed of a job is in the journal.
  private void adapt(Collection<JobRun> under) {
    Instant now = engine.time().now();
    if (now.isBefore(adaptAt)) {
      return;
    }
    adaptAt = now.plus(ADAPTION);
    for (JobRun run : under) {
      try {
        run.beat();
        engine.journal().find(run.job().id()).ifPresent(run::adapt);
      } catch (RuntimeException e) {
        run.stop(new StopReason.Pause(Failures.sentence(e)));
      }
    }
  }

  private static StopReason reason(Control control) {
    return switch (control) {
      case PAUSE -> new StopReason.Pause("paused on request");
      case CANCEL -> new StopReason.Cancel();
    };
  }

  private void renew(Collection<JobRun> under) {
    Instant now = engine.time().now();
    if (now.isBefore(renewAt)) {
      return;
    }
    renewAt = now.plus(RENEWAL);
    try {
      under.forEach(run -> engine.journal().renew(run.worker(), now.plus(Feed.LEASE)));
    } catch (RuntimeException e) {
      // Whoever writes next meets the same failure and says so; the leases last for three beats
      // more.
      renewAt = now;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    Uninterruptibly.join(thread);
  }
}

package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Deadline;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.time.Time;
import dev.governor.engine.pace.LaneSettings;
import dev.governor.engine.watch.DeadlineWatch;
import dev.governor.engine.watch.Forecast;
import dev.governor.engine.watch.Quota;
import dev.governor.engine.watch.Tally;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/// How a job that runs stands among the others: its share of the lane, by its priority and by how
/// far it is behind its deadline. Thread-safe.
final class Standing {

  /// As much as two steps of priority: a job that is late overtakes those that are not, and starves
  /// none.
  private static final double MOST_BOOST = 16;

  private final Shares shares;
  private final Time time;
  private final Tally tally;
  private final Quota quota;
  private final Forecast forecast = new Forecast();
  private final Optional<DeadlineWatch> deadline;
  private final Consumer<String> note;
  private final double fastest;
  private JobRecord job;
  private boolean isEnded;

  Standing(RunContext run) {
    BatchJobConfig<?, ?> config = run.config();
    this.shares = run.engine().shares();
    this.time = run.engine().time();
    this.tally = run.tally();
    this.quota = run.quota();
    this.note = run::note;
    this.job = run.job();
    this.fastest = LaneSettings.limits(config.provider()).requestsPerSecond();
    this.deadline =
        config.deadline().map(each -> new DeadlineWatch(moment(each, run.engine().time().now())));
    put();
  }

  /// The journal's configuration has a moment already.
  static Instant moment(Deadline deadline, Instant now) {
    return deadline.from(now.atZone(ZoneOffset.UTC));
  }

  /// Says what is known before anything is sent.
  synchronized void start() {
    deadline
        .flatMap(watch -> watch.start(quota.wanted(tally.counts()), time.now(), fastest))
        .ifPresent(note);
  }

  /// About once a second.
  synchronized void beat() {
    Counts counts = quota.wanted(tally.counts());
    forecast.see(time.nanos(), counts, tally.totals());
    deadline.flatMap(watch -> watch.see(forecast, time.now())).ifPresent(note);
    put();
  }

  /// Goes by what of the job's configuration may change while it runs.
  synchronized void adapt(JobRecord now) {
    job = now;
    put();
  }

  synchronized void end() {
    isEnded = true;
    shares.remove(job.id());
  }

  Forecast forecast() {
    return forecast;
  }

  private void put() {
    if (isEnded) {
      return;
    }
    double behind = deadline.map(DeadlineWatch::behind).orElse(1.0);
    shares.put(
        job.id(),
        ConfigJson.owner(job.config()),
        ConfigJson.priority(job.config()).weight() * Math.clamp(behind, 1, MOST_BOOST));
  }
}

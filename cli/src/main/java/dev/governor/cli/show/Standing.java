package dev.governor.cli.show;

import dev.governor.api.data.Json;
import dev.governor.api.job.CachePlan;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Where a job stands, seen from outside its process.
///
/// @param isInterrupted whether the journal says that it runs, and nobody runs it
public record Standing(JobRecord job, Counts counts, Totals totals, boolean isInterrupted) {

  private static final String INTERRUPTED = "interrupted";

  /// @param isHeld whether some process holds the home
  public static Standing of(JobRecord job, JournalReader journal, boolean isHeld) {
    boolean isInterrupted = job.state() instanceof JobState.Running && !isHeld;
    Counts counts = journal.counts(job.number());
    return new Standing(
        job, isInterrupted ? atRest(counts) : counts, journal.totals(job.number()), isInterrupted);
  }

  /// What was under way when the process ended waits again.
  private static Counts atRest(Counts counts) {
    return new Counts(
        counts.total(),
        counts.pending() + counts.running(),
        0,
        counts.succeeded(),
        counts.failed(),
        counts.cancelled());
  }

  /// The state's name, or `interrupted`.
  public String status() {
    return isInterrupted ? INTERRUPTED : job.state().label();
  }

  /// Why it does not go on; empty for one that runs or is finished.
  public String reason() {
    return isInterrupted ? "its process ended before the job did" : job.state().reason();
  }

  /// How long it took, or has taken so far.
  public Optional<Duration> elapsed(Instant now) {
    boolean stands = !(job.state() instanceof JobState.Running) || isInterrupted;
    return job.startedAt()
        .flatMap(start ->
            job.finishedAt()
                .or(() -> stands ? Optional.empty() : Optional.of(now))
                .map(end -> Duration.between(start, end)));
  }

  /// The document of `status --json`.
  public ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("id", job.id().value());
    json.put("type", job.type().id());
    json.put("status", status());
    json.put("reason", reason());
    json.putObject("counts")
        .put("total", counts.total())
        .put("pending", counts.pending())
        .put("running", counts.running())
        .put("succeeded", counts.succeeded())
        .put("failed", counts.failed())
        .put("cancelled", counts.cancelled());
    json.putObject("tokens")
        .put("input", totals.usage().input())
        .put("output", totals.usage().output())
        .put("cache_read", totals.usage().cacheRead())
        .put("cache_write", totals.usage().cacheWrite());
    json.putObject("cost")
        .putRawValue("usd", Figures.json(totals.usd()))
        .put("unknown", totals.unknownCosts());
    CachePlan.in(job.config()).ifPresent(plan -> put(json.putObject("saving"), plan));
    json.put("attempts", totals.attempts());
    put(json, "started_at", job.startedAt());
    put(json, "finished_at", job.finishedAt());
    return json;
  }

  private void put(ObjectNode saving, CachePlan plan) {
    plan.predicted()
        .ifPresentOrElse(
            usd -> saving.putRawValue("predicted_usd", Figures.json(usd)),
            () -> saving.putNull("predicted_usd"));
    saving.putRawValue("measured_usd", Figures.json(plan.measured(totals.usage())));
  }

  private static void put(ObjectNode json, String name, Optional<Instant> at) {
    at.ifPresentOrElse(time -> json.put(name, time.toString()), () -> json.putNull(name));
  }
}

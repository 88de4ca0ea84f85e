package dev.governor.outputs.log;

import dev.governor.api.data.Json;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobListener;
import dev.governor.api.job.RequestIds;
import dev.governor.api.job.Totals;
import dev.governor.outputs.disk.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Turns events into lines.
///
/// A line that cannot be written (a full disk) never fails the job: it is counted, and the first
/// line that can be written again is preceded by one that says how many are missing, and why. The
/// manifest and the report repeat it. Progress is told at most once a second, and a success only as
/// part of it, so that the log of a large job stays small.
final class LogRecorder implements JobListener.Recorder {

  private static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);
  private static final int LONGEST_MESSAGE = 500;

  private final AppendedFile file;
  private Instant nextProgress = Instant.MIN;
  private long lost;
  private String reason = "";

  LogRecorder(AppendedFile file) {
    this.file = file;
  }

  @Override
  public void record(JobEvent event) {
    line(event).ifPresent(line -> append(event.at(), line));
  }

  private Optional<ObjectNode> line(JobEvent event) {
    return switch (event) {
      case JobEvent.Started started ->
          Optional.of(withCounts(begin(event, "started"), started.counts()));
      case JobEvent.RequestSucceeded _ -> Optional.empty();
      case JobEvent.RequestRetrying retrying -> Optional.of(retrying(retrying));
      case JobEvent.RequestFailed failed -> Optional.of(failed(failed));
      case JobEvent.Noted noted ->
          Optional.of(begin(event, "noted").put("message", shortened(noted.message())));
      case JobEvent.Progressed progressed -> progressed(progressed);
      case JobEvent.Stopped stopped -> Optional.of(stopped(stopped));
    };
  }

  private static ObjectNode begin(JobEvent event, String name) {
    return Json.object()
        .put("at", event.at().toString())
        .put("event", name)
        .put("job", event.job().value());
  }

  private static ObjectNode retrying(JobEvent.RequestRetrying event) {
    return begin(event, "retrying")
        .put("request_id", RequestIds.of(event.job(), event.key()))
        .put("key", shortened(event.key()))
        .put("attempt", event.attempt())
        .put("outcome", event.outcome())
        .put("message", shortened(event.message()))
        .put("pause_ms", event.pause().toMillis());
  }

  private static ObjectNode failed(JobEvent.RequestFailed event) {
    return begin(event, "failed")
        .put("request_id", RequestIds.of(event.job(), event.key()))
        .put("key", shortened(event.key()))
        .put("attempts", event.attempts())
        .put("cause", event.cause())
        .put("message", shortened(event.message()));
  }

  private Optional<ObjectNode> progressed(JobEvent.Progressed event) {
    if (event.at().isBefore(nextProgress)) {
      return Optional.empty();
    }
    nextProgress = event.at().plus(PROGRESS_EVERY);
    ObjectNode line = withCounts(begin(event, "progress"), event.counts());
    return Optional.of(withTotals(line, event.totals()));
  }

  private static ObjectNode stopped(JobEvent.Stopped event) {
    ObjectNode line =
        begin(event, "stopped")
            .put("state", event.state().label())
            .put("reason", shortened(event.state().reason()));
    return withTotals(withCounts(line, event.counts()), event.totals());
  }

  private static ObjectNode withCounts(ObjectNode line, Counts counts) {
    line.putObject("counts")
        .put("total", counts.total())
        .put("pending", counts.pending())
        .put("running", counts.running())
        .put("succeeded", counts.succeeded())
        .put("failed", counts.failed())
        .put("cancelled", counts.cancelled());
    return line;
  }

  private static ObjectNode withTotals(ObjectNode line, Totals totals) {
    line.put("attempts", totals.attempts());
    line.putObject("tokens")
        .put("input", totals.usage().input())
        .put("output", totals.usage().output())
        .put("cache_read", totals.usage().cacheRead())
        .put("cache_write", totals.usage().cacheWrite());
    line.putObject("cost")
        .putRawValue("usd", new RawValue(totals.usd().toPlainString()))
        .put("unknown", totals.unknownCosts());
    return line;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...";
  }

  private void append(Instant at, ObjectNode line) {
    try {
      if (lost > 0) {
        file.append(Json.write(gap(at)));
        lost = 0;
      }
      file.append(Json.write(line));
    } catch (IOException e) {
      lost++;
      reason = Reason.of(e);
    }
  }

  private ObjectNode gap(Instant at) {
    return Json.object()
        .put("at", at.toString())
        .put("event", LogGaps.EVENT)
        .put("lost", lost)
        .put("reason", reason);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException _) {
      // Every line was handed over when it was recorded; there is nothing left to lose.
    }
  }
}

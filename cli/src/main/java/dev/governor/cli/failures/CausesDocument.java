package dev.governor.cli.failures;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The causes in the document of `failures --json`.
///
/// @param program its name, for commands to type
/// @param home what finds the home, for those
public record CausesDocument(JobId job, String program, String home) {

  private static final double DIGITS = 1e4;

  /// What stands after the failures themselves.
  public ObjectNode of(Causes causes) {
    ObjectNode json = Json.object();
    json.put("failed", causes.failed());
    ArrayNode each = json.putArray("causes");
    causes.all().forEach(cause -> each.add(of(causes, cause)));
    return json;
  }

  private ObjectNode of(Causes causes, Cause cause) {
    ObjectNode json = Json.object();
    json.put("cause", cause.name());
    json.put("count", cause.count());
    json.put("share", Math.round(causes.share(cause) * DIGITS) / DIGITS);
    Cause.Sample sample = cause.sample();
    json.putObject("sample")
        .put("key", sample.key())
        .put("message", sample.message())
        .put("raw_start", sample.start())
        .put("model", sample.model().isEmpty() ? null : sample.model())
        .put("attempts", sample.attempts());
    ArrayNode kinds = json.putArray("kinds");
    for (Cause.Alike kind : cause.kinds()) {
      kinds.addObject().put("message", kind.message()).put("count", kind.count());
    }
    json.put("next", cause.advice().command(program, job.value(), cause.name(), home));
    return json;
  }
}

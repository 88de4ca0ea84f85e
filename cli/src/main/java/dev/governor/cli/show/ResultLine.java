package dev.governor.cli.show;

import dev.governor.api.data.Json;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// A request that ended, as a line of `results.jsonl` or `failures.jsonl` has it.
public final class ResultLine {

  private ResultLine() {}

  /// The line's document, its properties in the line's order.
  public static ObjectNode of(JobRecord job, ResultRow row) {
    ObjectNode line = Json.object();
    line.put("request_id", RequestIds.of(job.id(), row.key()));
    line.put("key", row.key());
    line.put("index", row.index());
    switch (row.ending()) {
      case Ending.Succeeded(String output) ->
          line.putRawValue("output", new RawValue(output.replace('\n', ' ').replace('\r', ' ')));
      case Ending.Failed(String cause, String message, String raw) ->
          line.put("cause", cause).put("message", message).put("raw", raw);
    }
    if (row.model().isEmpty()) {
      line.putNull("model");
    } else {
      line.put("model", row.model());
    }
    line.put("attempts", row.attempts());
    if (row.isCached()) {
      line.put("cached", true);
    }
    line.putObject("usage")
        .put("input", row.usage().input())
        .put("output", row.usage().output())
        .put("cache_read", row.usage().cacheRead())
        .put("cache_write", row.usage().cacheWrite());
    row.usd()
        .ifPresentOrElse(
            usd -> line.putRawValue("cost_usd", Figures.json(usd)), () -> line.putNull("cost_usd"));
    JsonNode metadata = job.config().path("metadata");
    line.set("metadata", metadata.isObject() ? metadata : Json.object());
    return line;
  }
}

package dev.governor.wiring.release;

import dev.governor.api.data.Json;
import dev.governor.api.job.Totals;
import dev.governor.api.job.Violation;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.release.Release;
import dev.governor.engine.pipeline.PipelineResult;
import dev.governor.engine.pipeline.StageProgress;
import dev.governor.engine.pipeline.StageResult;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a release is made of: its stages with their jobs, models, prompts and sums, what is missing
/// and why, and what was found between results.
///
/// @param jobs one for each stage, in their order
record Manifest(
    Release release, PipelineResult result, List<JobRecord> jobs, List<Violation> findings) {

  ObjectNode json() {
    ObjectNode json = Json.object().put("pipeline", release.name());
    json.put("complete", result.isComplete());
    ArrayNode stages = json.putArray("stages");
    for (int i = 0; i < jobs.size(); i++) {
      stages.add(stage(result.stages().get(i), jobs.get(i)));
    }
    ArrayNode found = json.putArray("findings");
    findings.forEach(finding -> found.add(Json.tree(finding)));
    return json;
  }

  private static ObjectNode stage(StageResult result, JobRecord job) {
    StageProgress progress = result.progress();
    ObjectNode json = Json.object().put("name", progress.stage());
    json.put("type", job.type().id());
    json.put("job", job.id().value());
    json.put("status", job.state().label());
    json.put("total", progress.total());
    json.put("succeeded", progress.succeeded());
    json.put("failed", progress.failed());
    json.put("blocked", progress.blocked());
    json.put("results", fileOf(progress.stage()));
    for (String field : List.of("provider", "model", "model_id", "prompt_hash", "schema_hash")) {
      json.set(field, job.config().path(field));
    }
    sums(json, result.totals());
    ObjectNode missing = json.putObject("missing");
    result.missing().forEach(missing::put);
    return json;
  }

  private static void sums(ObjectNode json, Totals totals) {
    json.put("attempts", totals.attempts());
    json.put("usd", totals.usd());
    json.put("unknown_costs", totals.unknownCosts());
  }

  /// The file with a stage's results, within the release.
  static String fileOf(String stage) {
    return "results/" + stage + ".jsonl";
  }
}

package dev.governor.wiring.release;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.release.Release;
import dev.governor.api.release.ReleaseCheck;
import dev.governor.api.release.ReleaseWriter;
import dev.governor.api.release.Released;
import dev.governor.api.release.Stage;
import dev.governor.engine.pipeline.Pipeline;
import dev.governor.engine.pipeline.PipelineResult;
import dev.governor.engine.pipeline.StageResult;
import dev.governor.wiring.findings.Reviews;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the release of a pipeline's run: looks at all results together, and writes them down.
///
/// @param checks over all results together
/// @param writers of further files
public record Releases(
    JournalReader journal, List<ReleaseCheck> checks, List<ReleaseWriter> writers) {

  /// @param folder that was written
  /// @param findings what is wrong between results, each of which is right by itself
  public record Written(Path folder, Path bundle, List<Violation> findings) {}

  /// Writes `<output>/release` and its bundle in place of those from before. The same results give
  /// the same bytes.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if they cannot be written
  public Written write(Pipeline pipeline, PipelineResult result) {
    List<JobRecord> jobs =
        result.stages().stream().map(stage -> journal.find(stage.job()).orElseThrow()).toList();
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      stages.add(stage(result.stages().get(i), jobs.get(i)));
    }
    Release release = new Release(pipeline.id(), stages);
    List<Violation> findings = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      findings.addAll(review(pipeline.stages().get(i).type(), stages.get(i)));
    }
    checks.forEach(check -> findings.addAll(check.check(release)));
    Manifest manifest = new Manifest(release, result, jobs, findings);
    ReleaseFolder folder = new ReleaseFolder(pipeline.outputDirectory());
    return new Written(
        folder.write(release, manifest, writers), folder.bundle(pipeline.id()), findings);
  }

  /// What a stage's type finds wrong over its results, with paths within the release.
  private static List<Violation> review(JobType<?, ?> type, Stage stage) {
    return Reviews.of(type, () -> stage.stream().map(Released::output)).stream()
        .map(found ->
            new Violation(found.code(), "/" + stage.name() + found.path(), found.message()))
        .toList();
  }

  private Stage stage(StageResult result, JobRecord job) {
    return new Stage(result.progress().stage(), job.type(), () -> released(result, job).iterator());
  }

  private List<Released> released(StageResult result, JobRecord job) {
    String promptHash = job.config().path("prompt_hash").asString("");
    List<Released> released = new ArrayList<>();
    journal.forEachSuccess(
        job.number(),
        row -> {
          // One that was made of what has changed since is not of this release.
          if (!result.missing().containsKey(row.key())
              && row.ending() instanceof ResultRow.Ending.Succeeded(String output)) {
            released.add(new Released(row.key(), Json.parse(output), row.model(), promptHash));
          }
        });
    return released;
  }
}

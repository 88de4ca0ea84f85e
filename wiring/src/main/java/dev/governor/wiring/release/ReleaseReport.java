package dev.governor.wiring.release;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.governor.engine.pipeline.StageProgress;
import dev.governor.engine.pipeline.StageResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The release's report for people: a page that needs no network.
final class ReleaseReport {

  private static final Template PAGE = Mustache.compiler().compile(template());

  private ReleaseReport() {}

  static String html(Manifest manifest) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", manifest.release().name());
    view.put("complete", manifest.result().isComplete());
    view.put("stages", manifest.result().stages().stream().map(ReleaseReport::stage).toList());
    view.put("missing", missing(manifest.result().stages()));
    view.put("findings", manifest.findings());
    view.put("hasFindings", !manifest.findings().isEmpty());
    return PAGE.execute(view);
  }

  private static Map<String, Object> stage(StageResult stage) {
    StageProgress progress = stage.progress();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("name", progress.stage());
    view.put("job", stage.job());
    view.put("state", stage.state().label().replace('_', ' '));
    view.put("progress", progress);
    view.put("percent", progress.total() == 0 ? 0 : progress.succeeded() * 100 / progress.total());
    view.put("attempts", stage.totals().attempts());
    view.put("usd", stage.totals().usd().toPlainString());
    view.put("file", Manifest.fileOf(progress.stage()));
    return view;
  }

  private static List<Map<String, Object>> missing(List<StageResult> stages) {
    return stages.stream()
        .flatMap(stage ->
            stage.missing().entrySet().stream()
                .map(entry ->
                    Map.<String, Object>of(
                        "stage", stage.progress().stage(),
                        "key", entry.getKey(),
                        "reason", entry.getValue())))
        .toList();
  }

  private static String template() {
    try (InputStream in = ReleaseReport.class.getResourceAsStream("report.mustache")) {
      if (in == null) {
        throw new IllegalStateException("the template of the report is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

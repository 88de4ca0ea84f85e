package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.job.Totals;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.engine.pipeline.Need;
import dev.governor.engine.pipeline.Pipeline;
import dev.governor.engine.pipeline.PipelineResult;
import dev.governor.engine.pipeline.Stage;
import dev.governor.engine.pipeline.StageProgress;
import dev.governor.engine.pipeline.StageResult;
import dev.governor.wiring.release.Releases;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person or a program is told of a pipeline, before it runs and after.
final class PipelineSummary {

  private static final int REASONS = 5;

  private final Surroundings in;
  private final Screen screen;
  private final boolean json;

  PipelineSummary(Surroundings in, boolean json) {
    this.in = in;
    this.screen = in.screen();
    this.json = json;
  }

  /// What there is to do.
  ///
  /// @return the exit code
  int plan(Pipeline pipeline) {
    ObjectNode document = Json.object().put("id", pipeline.id());
    ArrayNode stages = document.putArray("stages");
    for (Stage<?, ?> stage : pipeline.stages()) {
      AtomicLong items = new AtomicLong();
      stage.rows().forEach(row -> items.addAndGet(stage.type().keysOf(row.value()).count()));
      String needs =
          stage.needs().stream().map(Need::stage).distinct().collect(Collectors.joining(", "));
      stages
          .addObject()
          .put("name", stage.name())
          .put("type", stage.type().id().id())
          .put("requests", items.get())
          .put("needs", needs);
      if (!json) {
        screen.print(
            "  %-12s  %-22s  %s%s"
                .formatted(
                    stage.name(),
                    stage.type().id().id(),
                    Figures.counted(items.get(), "request"),
                    needs.isEmpty() ? "" : ", after " + needs));
      }
    }
    if (json) {
      JsonOption.print(screen, document);
    }
    return ExitCode.OK;
  }

  /// @param again the command that goes on
  void print(
      Pipeline pipeline,
      PipelineResult result,
      Optional<Releases.Written> written,
      Duration elapsed,
      String again) {
    if (json) {
      JsonOption.print(screen, document(pipeline, result, written));
      return;
    }
    screen.print(head(pipeline, result, elapsed));
    for (StageResult stage : result.stages()) {
      stage(stage);
    }
    written.ifPresent(release -> {
      line("checks", Figures.counted(release.findings().size(), "finding") + " between results");
      line("release", in.shown(release.folder()));
      line("bundle", in.shown(release.bundle()));
    });
    if (!result.isComplete()) {
      line(
          "next",
          again
              + (result.stages().stream().anyMatch(stage -> stage.progress().failed() > 0)
                  ? " --retry   # tries what failed again, and what waited for it"
                  : "   # goes on; nothing that was answered is asked again"));
    }
  }

  private String head(Pipeline pipeline, PipelineResult result, Duration elapsed) {
    String id = screen.in(Colour.STRONG, pipeline.id());
    String state =
        result.isComplete()
            ? screen.in(Colour.GOOD, "complete")
            : screen.in(Colour.WARNING, "not complete");
    return result.sent() == 0
        ? "%s: %s, nothing was sent".formatted(id, state)
        : "%s: %s, %s sent in %s"
            .formatted(id, state, Figures.counted(result.sent(), "attempt"), Figures.span(elapsed));
  }

  private void stage(StageResult stage) {
    StageProgress progress = stage.progress();
    screen.print(
        "  %-12s  %s of %s, %s sent, %s unchanged  %s"
            .formatted(
                progress.stage(),
                Figures.count(progress.succeeded()),
                Figures.count(progress.total()),
                Figures.count(stage.sent()),
                Figures.count(stage.unchanged()),
                screen.in(Colour.FAINT, Figures.cost(stage.totals()))));
    stage.missing().entrySet().stream()
        .limit(REASONS)
        .forEach(missing -> screen.print("    " + missing.getKey() + ": " + missing.getValue()));
    if (stage.missing().size() > REASONS) {
      screen.print("    and " + (stage.missing().size() - REASONS) + " more");
    }
    if (progress.failed() > 0) {
      screen.print(
          "    " + in.command() + " failures " + stage.job() + "   # what failed, and why");
    }
  }

  private void line(String name, String text) {
    screen.print("  " + screen.in(Colour.FAINT, "%-12s".formatted(name)) + "  " + text);
  }

  private ObjectNode document(
      Pipeline pipeline, PipelineResult result, Optional<Releases.Written> written) {
    ObjectNode document = Json.object().put("id", pipeline.id());
    document.put("complete", result.isComplete());
    document.put("sent", result.sent());
    ArrayNode stages = document.putArray("stages");
    for (StageResult stage : result.stages()) {
      StageProgress progress = stage.progress();
      Totals totals = stage.totals();
      ObjectNode each = stages.addObject();
      each.put("name", progress.stage());
      each.put("job", stage.job().value());
      each.put("status", stage.state().label());
      each.put("total", progress.total());
      each.put("succeeded", progress.succeeded());
      each.put("failed", progress.failed());
      each.put("blocked", progress.blocked());
      each.put("sent", stage.sent());
      each.put("unchanged", stage.unchanged());
      each.putObject("cost").put("usd", totals.usd()).put("unknown", totals.unknownCosts());
      ObjectNode missing = each.putObject("missing");
      stage.missing().forEach(missing::put);
    }
    written.ifPresent(release -> {
      document.set("findings", Json.tree(release.findings()));
      document.put("release", release.folder().toString());
      document.put("bundle", release.bundle().toString());
    });
    return document;
  }
}

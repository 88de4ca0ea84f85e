package dev.governor.cli;

import dev.governor.cli.show.Figures;
import dev.governor.cli.watch.PipelineWatcher;
import dev.governor.engine.pipeline.Pipeline;
import dev.governor.engine.pipeline.PipelineResult;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.release.Releases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description =
        "Runs a pipeline's file; where it ran before, asks again only for what changed since.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor pipeline run examples/governors-pipeline.yaml",
      "  governor pipeline run pipeline.yaml --dry-run",
      "  governor pipeline run pipeline.yaml --retry",
      "  governor pipeline run pipeline.yaml --set stages.storylines.model=claude-opus"
    })
final class PipelineRunCommand implements Callable<Integer> {

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Surroundings in;

  @Parameters(paramLabel = "PIPELINE.yaml", description = "The pipeline's file.")
  Path file = Path.of("");

  @Mixin(name = "settings")
  SettingOptions settings = new SettingOptions();

  @Option(names = "--retry", description = "Tries again what failed in earlier runs.")
  boolean retry;

  @Option(
      names = "--dry-run",
      description = "Checks everything, says what there is to do, and sends and writes nothing.")
  boolean dryRun;

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  PipelineRunCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    Found found = Found.onTheClassPath();
    GovernorHome folder = home.in(in);
    Pipeline pipeline =
        found
            .pipelineFiles(in.workingFolder(), in.context(found, folder))
            .read(in.path(file), settings.chosen())
            .pipeline();
    if (dryRun) {
      return new PipelineSummary(in, json.chosen).plan(pipeline);
    }
    in.interrupts().listen();
    try (Governor governor = Governor.open(folder, found, in.context(found, folder))) {
      return run(governor, found, pipeline);
    }
  }

  private int run(Governor governor, Found found, Pipeline pipeline) throws InterruptedException {
    long start = in.time().nanos();
    if (retry) {
      long again = governor.pipelines().retryFailed(pipeline);
      in.screen()
          .say("%s: %s again".formatted(pipeline.id(), Figures.counted(again, "failed request")));
    }
    PipelineResult result = watched(governor, pipeline);
    Duration elapsed = Duration.ofNanos(in.time().nanos() - start);
    Optional<Releases.Written> written =
        in.interrupts().isInterrupted()
            ? Optional.empty()
            : Optional.of(found.releases(governor.journal()).write(pipeline, result));
    new PipelineSummary(in, json.chosen).print(pipeline, result, written, elapsed, again());
    return code(result);
  }

  private PipelineResult watched(Governor governor, Pipeline pipeline) throws InterruptedException {
    boolean drawsBar = in.screen().isTerminal() && !json.chosen;
    try (PipelineWatcher watcher = new PipelineWatcher(in.screen(), pipeline.id(), drawsBar)) {
      in.interrupts().onFirst(() -> stop(governor));
      return governor.pipelines().run(pipeline, watcher);
    }
  }

  private void stop(Governor governor) {
    in.screen()
        .say(
            "Interrupted: what is in flight has %d s to finish; Ctrl-C again ends at once"
                .formatted(GRACE.toSeconds()));
    governor.processor().shutdown(GRACE);
  }

  private int code(PipelineResult result) {
    if (in.interrupts().isInterrupted()) {
      return ExitCode.INTERRUPTED;
    }
    return result.isComplete() ? ExitCode.OK : ExitCode.FAILURES;
  }

  /// The command that goes on.
  private String again() {
    return in.command() + " pipeline run " + Shell.quoted(in.shown(in.path(file))) + home.again();
  }
}

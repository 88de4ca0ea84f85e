package dev.governor.cli.watch;

import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.engine.pipeline.PipelineListener;
import dev.governor.engine.pipeline.StageProgress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/// Shows how a pipeline gets on: a line for each stage that is settled, and on a terminal, below
/// them, one for those under way. Used by one thread; the bar draws on its own.
public final class PipelineWatcher implements PipelineListener, ProgressBarRenderer, AutoCloseable {

  private static final int REDRAW_MILLIS = 150;

  private final Screen screen;
  private final String pipeline;
  private final Set<String> settled = new HashSet<>();
  private final List<ProgressBar> bar;
  private volatile List<StageProgress> stages = List.of();

  /// @param drawsBar whether to draw; else it prints lines only
  public PipelineWatcher(Screen screen, String pipeline, boolean drawsBar) {
    this.screen = screen;
    this.pipeline = pipeline;
    this.bar = drawsBar ? List.of(bar()) : List.of();
  }

  private ProgressBar bar() {
    int width = TerminalWidth.measure();
    return new ProgressBarBuilder()
        .setTaskName(pipeline)
        .setInitialMax(1)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .setMaxRenderedLength(width - 1)
        .setConsumer(new ConsoleProgressBarConsumer(screen.err(), width - 1))
        .setRenderer(this)
        .build();
  }

  @Override
  public void changed(List<StageProgress> now) {
    stages = now;
    for (StageProgress stage : now) {
      if (stage.isSettled() && settled.add(stage.stage())) {
        tell(line(stage));
      }
    }
    for (ProgressBar each : bar) {
      each.maxHint(sum(now, true) + 1);
      each.stepTo(sum(now, false));
    }
  }

  private void tell(String line) {
    screen.say(bar.isEmpty() ? line : "\r\u001b[K" + line);
  }

  private static long sum(List<StageProgress> stages, boolean all) {
    return stages.stream()
        .mapToLong(stage -> all ? stage.total() : stage.total() - stage.waiting() - stage.asked())
        .sum();
  }

  private static String line(StageProgress stage) {
    String text =
        "  %-12s  %s of %s"
            .formatted(
                stage.stage(), Figures.count(stage.succeeded()), Figures.count(stage.total()));
    if (stage.failed() > 0) {
      text += ", " + Figures.count(stage.failed()) + " failed";
    }
    return stage.blocked() > 0 ? text + ", " + Figures.count(stage.blocked()) + " wait" : text;
  }

  @Override
  public String render(ProgressState state, int width) {
    List<StageProgress> now = stages;
    long total = Math.max(1, sum(now, true));
    String underWay =
        now.stream()
            .filter(stage -> stage.asked() > 0)
            .map(stage -> stage.stage() + " " + stage.succeeded() + "/" + stage.total())
            .collect(Collectors.joining(", "));
    String text = "%s %3d%%  %s".formatted(pipeline, sum(now, false) * 100 / total, underWay);
    return text.length() > width
        ? text.substring(0, Math.max(0, width))
        // What was drawn before may have been longer.
        : text + " ".repeat(width - text.length());
  }

  @Override
  public void close() {
    for (ProgressBar each : bar) {
      each.close();
      screen.err().print("\u001b[A\r\u001b[K");
      screen.err().flush();
    }
  }
}

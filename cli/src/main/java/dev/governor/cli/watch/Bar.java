package dev.governor.cli.watch;

import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/// A bar that is drawn again and again in one line of the terminal.
///
/// The library keeps the time and the line; what stands in it is ours, because it must fit the
/// terminal: figures first, and what is left is bar.
final class Bar implements Display, ProgressBarRenderer {

  private static final int REDRAW_MILLIS = 150;
  private static final int LONGEST_BAR = 40;
  private static final int SHORTEST_BAR = 8;

  private final Screen screen;
  private final String job;
  private final ProgressBar bar;
  private volatile Seen seen;
  private long shownAt;

  Bar(Screen screen, String job, int width, Seen first) {
    this.screen = screen;
    this.job = job;
    this.seen = first;
    // The consumer is given its width: asked for it, the library would open the terminal itself.
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(job)
            .setInitialMax(first.counts().total())
            .startsFrom(first.counts().done(), Duration.ZERO)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setMaxRenderedLength(width - 1)
            .setConsumer(new ConsoleProgressBarConsumer(screen.err(), width - 1))
            .setRenderer(this)
            .build();
  }

  @Override
  public void show(Seen now) {
    seen = now;
    shownAt++;
    bar.stepTo(now.counts().done());
    // Something must change for the library to draw: the clock goes on also when nothing is done.
    bar.setExtraMessage(String.valueOf(shownAt));
  }

  /// Above the bar, which is drawn again below it.
  @Override
  public void note(String message) {
    screen.say("\r\u001b[K" + job + ": " + message);
  }

  @Override
  public String render(ProgressState state, int width) {
    Seen now = seen;
    double share = share(now);
    String before = "%s %3d%% ".formatted(job, (int) (share * 100));
    String after =
        String.format(
            Locale.ROOT,
            " %s/%s  %s  %s  %s%s%s",
            Figures.count(now.counts().done()),
            Figures.count(now.counts().total()),
            Figures.rate(now.perSecond()),
            now.money(),
            now.isDone() ? Figures.span(now.elapsed()) : "ETA " + eta(now),
            now.pace().replaceFirst("^, ", "  "),
            now.trouble().replaceFirst("^, ", "  "));
    int room = Math.min(LONGEST_BAR, width - before.length() - after.length() - 2);
    String text =
        room < SHORTEST_BAR ? before + after.strip() : before + drawn(share, room) + after;
    return text.length() > width
        ? text.substring(0, Math.max(0, width))
        // What was drawn before may have been longer.
        : text + " ".repeat(width - text.length());
  }

  private static double share(Seen now) {
    long total = now.counts().total();
    return total == 0 ? 1 : (double) now.counts().done() / total;
  }

  private static String eta(Seen now) {
    return now.perSecond() == 0 ? "?" : Figures.span(now.rest());
  }

  private String drawn(double share, int room) {
    int full = (int) (share * room);
    return screen.isUnicode()
        ? "█".repeat(full) + "░".repeat(room - full)
        : "[" + "=".repeat(full) + " ".repeat(room - full) + "]";
  }

  @Override
  public void close() {
    bar.close();
  }
}

package dev.governor.cli.watch;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.cli.show.Figures;
import dev.governor.engine.pace.LaneState;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a watcher knows of a run at one moment.
///
/// @param doneBefore how many had ended before this run
/// @param retries attempts that were followed by another, in this run
/// @param elapsed of this run
/// @param lane that it is asked on, if it runs
record Seen(
    Counts counts,
    Totals totals,
    long doneBefore,
    long retries,
    Duration elapsed,
    Optional<LaneState> lane) {

  double perSecond() {
    return Figures.perSecond(counts.succeeded() + counts.failed() - doneBefore, elapsed);
  }

  /// How long the rest takes at this rate.
  Duration rest() {
    double rate = perSecond();
    return rate == 0
        ? Duration.ZERO
        : Duration.ofMillis((long) ((counts.total() - counts.done()) / rate * 1000));
  }

  boolean isDone() {
    return counts.done() == counts.total();
  }

  /// `, 12 under way, 96% of the limit`; empty where there is nothing to say.
  String pace() {
    if (lane.isEmpty() || isDone()) {
      return "";
    }
    String underWay = ", " + Figures.count(lane.get().inFlight()) + " under way";
    OptionalDouble used = lane.get().utilisation();
    return used.isPresent()
        ? underWay + ", %d%% of the limit".formatted(Math.round(used.getAsDouble() * 100))
        : underWay;
  }

  /// What did not go smoothly; empty if all did.
  String trouble() {
    String text =
        retries == 0 ? "" : ", " + (retries == 1 ? "1 retry" : Figures.count(retries) + " retries");
    return counts.failed() == 0 ? text : text + ", " + Figures.count(counts.failed()) + " failed";
  }

  String money() {
    return totals.unknownCosts() > 0 && totals.unknownCosts() == totals.attempts()
        ? "$?"
        : Figures.dollars(totals.usd()) + (totals.unknownCosts() > 0 ? "+" : "");
  }

  /// `profiles: 40 of 91 (44%), 13.5/s, $0.00, 4s left, 2 retries, 1 failed`
  String line(String job) {
    return "%s: %s of %s (%s), %s, %s%s%s%s"
        .formatted(
            job,
            Figures.count(counts.done()),
            Figures.count(counts.total()),
            percent(),
            Figures.rate(perSecond()),
            money(),
            isDone() || perSecond() == 0 ? "" : ", " + Figures.span(rest()) + " left",
            pace(),
            trouble());
  }

  private String percent() {
    // 100% is for what is done, not for what is nearly done.
    long percent = counts.total() == 0 ? 100 : counts.done() * 100 / counts.total();
    return String.format(Locale.ROOT, "%d%%", percent);
  }
}

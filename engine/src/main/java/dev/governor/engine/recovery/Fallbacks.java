package dev.governor.engine.recovery;

import dev.governor.api.job.Fallback;
import dev.governor.api.provider.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Says when another model is asked instead: where the one before would be given up for a cause
/// that the other is named for, or would be waited for once more. Pure.
///
/// @param list in the order in which they are tried
public record Fallbacks(List<Fallback> list) {

  public static final Fallbacks NONE = new Fallbacks(List.of());

  /// Waits in a row for a provider's limit or its recovery, before another is asked.
  static final int MOST_WAITS = 3;

  /// No request waits longer than that for a model that another can stand in for.
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  public Fallbacks {
    list = List.copyOf(list);
  }

  /// @param decision about an outcome of the model that was asked
  /// @param position of that model: 0 for the job's own, then the fallbacks in their order
  public Decision instead(Decision decision, Outcome outcome, History history, int position) {
    return switch (decision) {
      case Decision.GiveUp(String cause) ->
          next(cause, position)
              .<Decision>map(next -> fallBack(next, cause + ", and no retry is left", true))
              .orElse(decision);
      case Decision.Wait _ when history.waits() >= MOST_WAITS || isLong(outcome) ->
          next(outcome.label(), position)
              .<Decision>map(next -> fallBack(next, waited(outcome), false))
              .orElse(decision);
      case Decision.Wait _,
          Decision.Accept _,
          Decision.Pause _,
          Decision.Retry _,
          Decision.Repair _,
          Decision.Enlarge _,
          Decision.FallBack _ ->
          decision;
    };
  }

  private static boolean isLong(Outcome outcome) {
    return outcome.retryAfter().filter(wait -> wait.compareTo(LONGEST_WAIT) > 0).isPresent();
  }

  private static String waited(Outcome outcome) {
    return isLong(outcome)
        ? outcome.label() + " for longer than a minute"
        : outcome.label() + " after " + MOST_WAITS + " waits";
  }

  /// Whether some fallback is named for that cause, so that it is no reason to stop the job.
  public boolean has(String cause) {
    return list.stream().anyMatch(fallback -> fallback.causes().contains(cause));
  }

  private Decision fallBack(int position, String why, boolean counted) {
    return new Decision.FallBack(position, list.get(position - 1).model(), why, counted);
  }

  private Optional<Integer> next(String cause, int position) {
    for (int next = position; next < list.size(); next++) {
      if (list.get(next).causes().contains(cause)) {
        return Optional.of(next + 1);
      }
    }
    return Optional.empty();
  }
}

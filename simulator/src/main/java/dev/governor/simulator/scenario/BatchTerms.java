package dev.governor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How batches go.
///
/// @param duration from a batch's creation to its end
/// @param hidden for how long after its creation a batch is not found, nor listed
/// @param creation how the creation of some goes wrong
/// @param stuck those that never end, unless they are cancelled
/// @param lines what happens to the lines of those that end
/// @param calls what goes wrong with calls about batches and files
public record BatchTerms(
    Duration duration,
    Duration hidden,
    Optional<Creation> creation,
    Optional<Stuck> stuck,
    Lines lines,
    List<FaultRule> calls) {

  public BatchTerms {
    calls = List.copyOf(calls);
  }

  public static final BatchTerms USUAL =
      new BatchTerms(
          Duration.ofSeconds(1),
          Duration.ZERO,
          Optional.empty(),
          Optional.empty(),
          Lines.FINE,
          List.of());

  public BatchTerms withDuration(Duration other) {
    return new BatchTerms(other, hidden, creation, stuck, lines, calls);
  }

  public BatchTerms withHidden(Duration other) {
    return new BatchTerms(duration, other, creation, stuck, lines, calls);
  }

  public BatchTerms withCreation(Creation other) {
    return new BatchTerms(duration, hidden, Optional.of(other), stuck, lines, calls);
  }

  public BatchTerms withStuck(Stuck other) {
    return new BatchTerms(duration, hidden, creation, Optional.of(other), lines, calls);
  }

  public BatchTerms withLines(Lines other) {
    return new BatchTerms(duration, hidden, creation, stuck, other, calls);
  }

  public BatchTerms withCalls(List<FaultRule> others) {
    return new BatchTerms(duration, hidden, creation, stuck, lines, others);
  }

  /// The batch is created, and its client does not hear of it.
  ///
  /// @param count how many batches, from the first
  public record Creation(Kind kind, Duration delay, long count) {

    public enum Kind {
      LATE,
      RESET,
      SERVER_ERROR
    }
  }

  /// @param count how many batches, from the first
  /// @param lasts for how long; for good where it is not said
  public record Stuck(long count, Optional<Duration> lasts) {}

  /// Shares of a batch's lines, 0 to 1.
  ///
  /// @param missing answered and charged, but not in the results
  /// @param doubled twice in the results
  /// @param unknown results that nobody asked for, beside the others
  /// @param expired not answered when the batch expires
  /// @param errored answered with an error
  public record Lines(
      double missing,
      double doubled,
      double unknown,
      double expired,
      double errored,
      boolean isShuffled) {

    public static final Lines FINE = new Lines(0, 0, 0, 0, 0, false);
  }
}

package dev.governor.engine.recovery;

import java.time.Duration;
import java.util.List;

/// What is done about an outcome.
public sealed interface Decision {

  /// The answer is good.
  record Accept() implements Decision {}

  /// The request has failed.
  ///
  /// @param cause the outcome's label
  record GiveUp(String cause) implements Decision {}

  /// The job cannot go on, whatever the request.
  record Pause(String reason) implements Decision {}

  /// Another model is asked instead, from the start.
  ///
  /// @param position of that model among those that may be asked; 0 is the job's own
  /// @param why as it stands in the log
  /// @param counted whether the attempt that just ended counts against `maxRetries`
  record FallBack(int position, String model, String why, boolean counted) implements Decision {}

  /// Another attempt follows.
  sealed interface Again extends Decision {

    /// How long to wait before it.
    Duration pause();

    /// Whether the attempt that just ended counts against `maxRetries`.
    boolean counted();
  }

  /// Ask again: it was nobody's fault, and uses up no attempt.
  record Wait(Duration pause) implements Again {
    @Override
    public boolean counted() {
      return false;
    }
  }

  /// Ask again.
  record Retry(Duration pause) implements Again {
    @Override
    public boolean counted() {
      return true;
    }
  }

  /// Show the model what was wrong and ask for a better answer.
  record Repair(List<String> problems) implements Again {
    @Override
    public Duration pause() {
      return Duration.ZERO;
    }

    @Override
    public boolean counted() {
      return true;
    }
  }

  /// Ask again with room for a longer answer.
  record Enlarge(int maxTokens) implements Again {
    @Override
    public Duration pause() {
      return Duration.ZERO;
    }

    @Override
    public boolean counted() {
      return true;
    }
  }
}

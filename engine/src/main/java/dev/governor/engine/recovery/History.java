package dev.governor.engine.recovery;

/// What a request has been through, before the outcome that is decided on.
///
/// @param counted attempts that count against `maxRetries`
/// @param waits waits in a row that counted against nothing
/// @param repairs how often it was asked to repair its answer
public record History(int counted, int waits, int repairs) {

  /// Of a request that was never asked.
  public static final History NONE = of(0, 0);

  /// Of a request that was asked before, perhaps by another process.
  public static History of(int countedAttempts, int repairs) {
    return new History(countedAttempts, 0, repairs);
  }

  /// With what `decision` adds.
  public History then(Decision.Again decision) {
    return switch (decision) {
      case Decision.Wait _ -> new History(counted, waits + 1, repairs);
      case Decision.Repair _ -> new History(counted + 1, 0, repairs + 1);
      case Decision.Retry _, Decision.Enlarge _ -> new History(counted + 1, 0, repairs);
    };
  }
}

package dev.governor.simulator.http;

/// Where a request goes.
///
/// @param intake how its body is kept
/// @param isSlow whether the handler may take long: then it runs on the worker, one at a time
public record Route(Intake intake, boolean isSlow, Handler handler) {

  /// How a body is kept, and how large it may be.
  public sealed interface Intake {

    record InMemory(int most) implements Intake {}

    record OnDisk(long most) implements Intake {}

    record Form(long most) implements Intake {}
  }

  /// Answers requests. Never throws for what a client did.
  @FunctionalInterface
  public interface Handler {
    Response handle(Received received);
  }

  /// Finds the route of a request; there is always one, if only for its 404.
  @FunctionalInterface
  public interface Table {
    Route find(String method, String path);
  }
}
